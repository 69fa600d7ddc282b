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
            "A CV: plain text, Markdown, JSON Resume, PDF (needs pdftotext), .docx, or the folder or zip file of a "
                + "LinkedIn export; - is the standard input.", valueName: "file"),
        completion: .file())
    var cv: String?

    @Option(
        help: ArgumentHelp(
            "A skill you have, also with a level from 1 to 5, or a list: spark=3, \"Python (basic), SQL\". May be repeated.",
            valueName: "skill"))
    var skill: [String] = []

    @Option(help: ArgumentHelp("A skill you do not have. May be repeated.", valueName: "skill"))
    var lacking: [String] = []

    @Option(
        help: ArgumentHelp(
            "Your present role, also with its level; what nearly everybody knows in it counts as known, and so do the "
                + "tools that the title names.", valueName: "role"))
    var role: String?

    func validate() throws { try refuseTwoSources(profile, cv) }

    /// The profile: that of the file or the CV, over which the single answers go.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for a skill.
    func profile(in catalog: Catalog) throws -> ReadProfile {
        let reading = try cv.map { try CVFile(path: $0, catalog: catalog).reading() }
        let answered = try ProfileOptions.profile(
            [
                (.skills, "--skill", skill), (.lackingSkills, "--lacking", lacking),
                (.currentRole, "--role", role.map { [$0] } ?? []),
            ], in: catalog)
        var known = try ProfileOptions.profile(of: profile, catalog)
        if let reading { known = known.updated(with: reading.profile) }
        known = known.updated(with: answered)
        if let role { known.credit(catalog.tools(inTitle: role)) }
        return ReadProfile(profile: known, readings: reading.map { [$0] } ?? [])
    }
}

extension Profile {
    /// Adds tools of which the person says nothing else.
    mutating func credit(_ tools: [Skill.ID]) {
        let said = skills.map(\.skill) + lackingSkills
        skills += tools.filter { !said.contains($0) }.map { ProfileSkill($0) }
    }
}
