import Testing

import Pathfinder

/// The names that people write for skills.
struct SkillNameTests {
    private let catalog = Catalog.bundled

    @Test(arguments: [
        ("python", "python"), ("Python", "python"), (" PYTHON ", "python"), ("Python 3.12", "python"),
        ("python3", "python"), ("بايثون", "python"), ("بَايثُون", "python"), ("py spark", "pyspark"),
        ("Apache-Spark", "apache-spark"), ("ApacheSpark", "apache-spark"), ("سبارك", "apache-spark"),
        ("Big Query", "bigquery"), ("BIG_QUERY", "bigquery"), ("PyTorch", "pytorch"), ("py-torch", "pytorch"),
        ("Amazon Web Services (AWS)", "aws"), ("AWS / Amazon Web Services", "aws"),
        ("HuggingFace", "hugging-face-transformers"),
        ("CI/CD", "ci-cd"), ("A/B testing", "ab-testing"), ("تعلم الالة", "machine-learning"),
        ("MachineLearning", "machine-learning"), ("sklearn", "scikit-learn"), ("scikit learn", "scikit-learn"),
        ("Power BI", "power-bi"), ("PowerBI", "power-bi"),
        ("Postgres", "postgresql"), ("PostgreSQL/Postgres", "postgresql"), ("باور بي آي", "power-bi"),
        ("لغة بايثون", "python"),
        ("علم الآلة", nil), ("Data/SQL", nil), ("", nil), ("///", nil),
    ])
    func `a skill is known by its usual names`(name: String, skill: Skill.ID?) {
        #expect(catalog.skill(named: name) == skill)
    }

    @Test(arguments: [("Pyhton", "python"), ("kubernets", "kubernetes"), ("tensor flw", "tensorflow")])
    func `a misspelt skill has a suggestion`(name: String, skill: Skill.ID) {
        #expect(catalog.skill(named: name) == nil)
        #expect(catalog.suggestions(forSkill: name).first == skill)
    }

    @Test func `every name and alias of a skill finds it`() {
        for skill in catalog.skills {
            for name in [skill.id.rawValue, skill.name.english, skill.name.arabic].compactMap({ $0 }) {
                #expect(catalog.skill(named: name) == skill.id)
            }
        }
        for alias in catalog.skillAliases { #expect(catalog.skill(named: alias.alias) == alias.skill) }
    }
}
