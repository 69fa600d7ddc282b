import Pathfinder

@testable import PathfinderReports

/// People and reports that several tests look at.
enum Samples {
    static let date = CalendarDate("2026-11-21")!  // a day that exists

    static func settings(_ language: Language, region: Region.ID? = nil) -> ReportSettings {
        var settings = ReportSettings(language: language, date: date)
        settings.region = region
        return settings
    }

    static let student: Profile = {
        var profile = Profile(
            skills: ["sql", "python", "git", "excel"].map { ProfileSkill(Skill.ID(rawValue: $0)) },
            yearsOfExperience: 1)
        profile.id = "s-17"
        profile.name = "Sara"
        profile.region = "dubai"
        profile.studyHoursPerWeek = 8
        return profile
    }()

    /// A profile that tries to become markup wherever it has a text of its own.
    static func hostile(_ text: String) -> Profile {
        var profile = student
        profile.id = text
        profile.name = text
        profile.unknownSkills = [text]
        return profile
    }

    static func report(_ profile: Profile = student, _ language: Language = .english, region: Region.ID? = nil)
        -> Report
    {
        ReportMaker(.bundled, settings(language, region: region)).report(for: profile)
    }

    static func page(_ report: Report, _ theme: ReportTheme = ReportTheme()) -> String {
        HTMLReport(.bundled, theme: theme).render(report).description
    }
}
