import Pathfinder
import PathfinderReports

// A report from within another tool: a profile, a day, and a look of its own.
var profile = Profile(skills: [ProfileSkill("python"), ProfileSkill("sql")], yearsOfExperience: 1)
profile.name = "Sara <Ali>"
profile.region = try Catalog.bundled.id(of: "Dubai", as: Region.self)

guard let date = CalendarDate("2026-11-21") else { fatalError("not a date") }
let maker = ReportMaker(.bundled, ReportSettings(language: .english, date: date))
let report = maker.report(for: profile)
print(report.target.roleName, report.target.levelName, report.target.regionName, separator: ", ")
print(report.plan.steps.isEmpty ? "nothing to learn" : "a plan of some weeks")

var theme = ReportTheme()
try theme.set("accent", to: "#7a1f5c")
let page = HTMLReport(.bundled, theme: theme).render(report)
print(page.description.contains("Sara &lt;Ali&gt;") ? "escaped" : "not escaped")
