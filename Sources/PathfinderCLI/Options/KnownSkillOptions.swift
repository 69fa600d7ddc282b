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

    /// The profile: that of the file, over which the skills go.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for a skill.
    func profile(in catalog: Catalog) throws -> Profile {
        try ProfileOptions.profile(of: profile, [(.skills, "--skill", skill)], in: catalog)
    }
}
