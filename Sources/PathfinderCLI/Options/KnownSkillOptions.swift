import ArgumentParser
import Pathfinder

/// The options that say what somebody knows already: a profile, single skills, or both.
///
/// It is the part of ``ProfileOptions`` that bears on a plan; there `--level` and `--region` are those of the aim.
struct KnownSkillOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A profile in JSON; - is the standard input. `pathfinder fit --schema` shows its shape.", valueName: "file"),
        completion: .file())
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "A skill you have, also with a level from 1 to 5: spark=3. May be repeated.", valueName: "skill"))
    var skill: [String] = []

    @Option(help: ArgumentHelp("A skill you do not have. May be repeated.", valueName: "skill"))
    var lacking: [String] = []

    @Option(
        help: ArgumentHelp(
            "Your present role, also with its level; what nearly everybody knows in it counts as known, and so do the "
                + "tools that the title names.", valueName: "role"))
    var role: String?

    /// The profile: that of the file, over which the single answers go.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for a skill.
    func profile(in catalog: Catalog) throws -> Profile {
        var known = try ProfileOptions.profile(
            of: profile,
            [
                (.skills, "--skill", skill), (.lackingSkills, "--lacking", lacking),
                (.currentRole, "--role", role.map { [$0] } ?? []),
            ], in: catalog)
        guard let role else { return known }
        known.credit(catalog.tools(inTitle: role))
        return known
    }
}

extension Profile {
    /// Adds tools of which the person says nothing else.
    mutating func credit(_ tools: [Skill.ID]) {
        let said = skills.map(\.skill) + lackingSkills
        skills += tools.filter { !said.contains($0) }.map { ProfileSkill($0) }
    }
}
