import StrictCSV
import Testing

import Pathfinder
@testable import PathfinderCareers

/// CVs whose parts have names: JSON Resume and the export of LinkedIn.
struct CVSourcesTests {
    private func resume(_ json: String) throws -> CVReading {
        try CVReading(jsonResume: Array(json.utf8), in: .bundled, today: CVReadingTests.today)
    }

    @Test func `a JSON Resume is read`() throws {
        let profile = try resume(
            #"""
            {"basics": {"name": "Ida Okonkwo", "label": "Data Engineer", "location": {"city": "Riyadh", "countryCode": "SA"}},
             "work": [{"position": "Data Engineer", "startDate": "2024-01", "highlights": ["Pipelines in Airflow"]},
                      {"position": "Nurse", "startDate": "2019-01-01", "endDate": "2023-12-31"}],
             "education": [{"area": "Nursing", "studyType": "Bachelor", "endDate": "2018-06-30"}],
             "skills": [{"name": "Web development", "keywords": ["Python", "Docker"]}, {"name": "SQL", "level": "Expert"}],
             "languages": [{"language": "Arabic", "fluency": "Native"}], "x-own": {"a": [1, null]}}
            """#
        ).profile
        #expect(
            profile.skills == [
                ProfileSkill("apache-airflow"), ProfileSkill("python"), ProfileSkill("docker"),
                ProfileSkill("sql", level: 5),
            ])
        #expect(profile.yearsOfExperience == 2.9 && profile.currentRole == "data-engineer")
        #expect(profile.educationLevel == .bachelor && profile.educationField == "health-sciences")
        #expect(profile.region == "riyadh" && profile.languages == ["ar"] && profile.name == "Ida Okonkwo")
        #expect(profile.unknownSkills == [])
    }

    @Test(arguments: [
        ("[1, 2]", "no resume"), (#"{"a": 1}"#, "no resume"), (#"{"maths_comfort": 3}"#, "--profile"),
        (#"{"skills": ["python"]}"#, "--profile"), (#"{"basics": "#, "resume.json:1:"),
        ("{\n\"basics\": {,}}", "resume.json:2:"),
    ])
    func `JSON that is no resume says what to do`(json: String, message: String) {
        let error = #expect(throws: InputError.self) { try resume(json) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        #"{"basics": 7, "work": "x", "education": [3], "skills": {"a": 1}, "languages": null}"#,
        #"{"basics": {"name": ["x"]}, "work": [{"position": null, "startDate": 7}]}"#,
        #"{"work": [{"position": "Data Analyst", "startDate": "soon", "endDate": "never"}], "basics": {}}"#,
    ])
    func `values of another type are left aside`(json: String) throws {
        #expect(try resume(json).profile.skills == [])
    }

    private func linkedIn(_ files: [(String, String)]) throws -> CVReading {
        try CVReading(
            linkedIn: files.map { (name: $0.0, bytes: Array($0.1.utf8)) }, in: .bundled, today: CVReadingTests.today)
    }

    @Test func `an export of LinkedIn is read`() throws {
        let profile = try linkedIn([
            (
                "profile.csv",
                "First Name,Last Name,Headline,Geo Location\nLeo,Marchetti,Data Scientist,\"Doha, Qatar\"\n"
            ),
            ("Skills.csv", "Name\nPython\nPublic Speaking\n"),
            (
                "Positions.csv",
                "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Data Scientist,\"Models in\nscikit-learn\",Doha,Jan 2025,\n"
            ),
            (
                "Education.csv",
                "School Name,Degree Name,Start Date,End Date\nU,\"Master's degree, Statistics\",2018,2020\n"
            ),
            ("Connections.csv", "not\"read"),
        ]).profile
        #expect(profile.name == "Leo Marchetti" && profile.region == "doha" && profile.currentRole == "data-scientist")
        #expect(Set(profile.skills.map(\.skill)).isSuperset(of: ["python", "scikit-learn"]))
        #expect(profile.yearsOfExperience == 1.9)
        #expect(profile.educationLevel == .master && profile.educationField == "statistics")
    }

    @Test(arguments: [
        ("Skills.csv", "Name\n\"open", "Skills.csv:2"), ("Skills.csv", "Nom\nx\n", "in English"),
        ("Profile.csv", "First Name\n\u{0}\n", "Profile.csv"),
    ])
    func `a damaged export says where`(file: String, text: String, message: String) {
        let error = #expect(throws: CSVError.self) { try linkedIn([(file, text)]) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
}
