import Foundation

/// Small pay files, as the examples of the help name them.
enum PayFileFixture {
    /// Twenty rows in the shape of the aijobs file.
    static let salaries: String = {
        var text =
            "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,"
            + "employee_residence,remote_ratio,company_location,company_size\n"
        for row in 0..<20 {
            let title = ["Data Engineer", "Data Scientist"][row % 2]
            let level = ["EN", "SE"][row / 2 % 2]
            let pay = 60_000 + 5_000 * row
            text += "2025,\(level),FT,\(title),\(pay),USD,\(pay),US,0,US,M\n"
        }
        return text
    }()

    /// Ten people with a level, a city and pay in USD.
    static let people: String = {
        var text = "name,job_title,level,city,pay_usd\n"
        for row in 0..<10 { text += "\"Person, \(row)\",Data Engineer,senior,Dubai,\(60_000 + 15_000 * row)\n" }
        return text
    }()

    /// Writes every file that an example of the help names.
    static func writeAll(into work: Workdir) throws {
        try work.write(salaries, to: "salaries.csv")
        for name in ["people.csv", "pay.csv", "others.csv"] { try work.write(people, to: name) }
        try work.write(labelled, to: "labelled.csv")
        try FileManager.default.copyItem(at: Repository.datasets, to: work.url.appending(path: "datasets"))
        _ = try work.shell("gzip -k pay.csv", in: work.url)
        _ = try work.pathfinder("bands", "build", "salaries.csv", "--map", "aijobs", "-o", "bands.csv")
    }

    /// People whose role is known, with skills.
    static let labelled = """
        role,skills
        Data Engineer,sql;spark;kafka;airflow
        Data Engineer,python;sql;snowflake
        Data Analyst,excel;sql;tableau
        ML Engineer,python;pytorch;tensorflow
        Astronaut,sql

        """
}
