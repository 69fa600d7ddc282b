/// The profiles that the examples in the help name.
enum ProfileFixture {
    static func writeAll(into work: Workdir) throws {
        try work.write(#"{"skills": ["python", "sql"], "years_of_experience": 2}"#, to: "profile.json")
        try work.write(#"{"name": "Sara", "skills": ["python", "sql"]}"#, to: "student.json")
        try work.write("id,name,skills\n1,Sara,python;sql\n2,Omar,pytorch\n", to: "class.csv")
        try work.write("id,skills\n1,python;sql\n2,pytorch\n", to: "students.csv")
    }
}
