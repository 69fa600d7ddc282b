import Pathfinder
import PathfinderReports

// A report from within another tool, here from what a school knows of a student.
struct Pupil {
    let name: String
    let courses: [String]
    let town: String
}

let pupil = Pupil(name: "Sara <Ali>", courses: ["Python", "SQL", "Pottery"], town: "Dubai")

let catalog = Catalog.bundled
var profile = Profile()
profile.name = pupil.name
profile.region = try catalog.id(of: pupil.town, as: Region.self)
for course in pupil.courses {
    if let skill = try? catalog.id(of: course, as: Skill.self) {
        profile.skills.append(ProfileSkill(skill))
    } else {
        profile.unknownSkills.append(course)
    }
}

// The day is given, so that the same student has the same report whenever it is made again.
guard let date = CalendarDate("2026-11-21") else { fatalError("not a date") }
var settings = ReportSettings(language: .english, date: date)
settings.role = "data-engineer"
settings.title = "School of Dubai: careers"

let report = ReportMaker(catalog, settings).report(for: profile)
print("\(report.target.roleName), \(report.target.levelName), \(report.target.regionName)")
print("Not understood: \(report.skills.unknown.joined(separator: ", "))")
print("Skills held: \(report.skills.held.filter { pupil.courses.contains($0) }.sorted().joined(separator: ", "))")

var theme = ReportTheme()
try theme.set("accent", to: "#7a1f5c")
let page = HTMLReport(catalog, theme: theme).render(report).description
print(page.contains("<h1>School of Dubai: careers</h1>") ? "The page has the school's title." : "no title")
print(page.contains("Sara &lt;Ali&gt;") ? "Names are escaped." : "not escaped")

let document = String(decoding: MarkdownReport(catalog).render(report), as: UTF8.self)
print(document.split(separator: "\n").filter { $0.hasPrefix("## ") }.joined(separator: "\n"))
