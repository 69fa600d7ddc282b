public import PathfinderCatalog

/// Which columns of a survey say what a person works as, uses and does: data, not code.
///
/// A mapping is written as JSON; `datasets/surveys/` holds those of the surveys whose shares are in `survey_shares.csv`:
///
///     {
///       "source": "kaggle-survey", "year": "year", "id": "id",
///       "role": {"column": "role", "values": {"data_engineer": ["data-engineer"]}},
///       "not_offered": {"2019": ["ml-engineer"]},
///       "skills": {"columns": ["languages", "viz"], "values": {"linear": "linear-models"}, "without_meaning": ["none"]},
///       "activities": {"columns": ["activities"], "values": {"ml_research": "research-ml"}}
///     }
public struct SurveyMapping: Codable, Hashable, Sendable {
    /// What people work as.
    public struct Role: Codable, Hashable, Sendable {
        /// The column.
        public var column: String
        /// The roles that each answer stands for, several where the survey does not tell them apart; people with
        /// another answer are left out.
        public var values: [String: [PathfinderCatalog.Role.ID]]
    }

    /// Answers that are items of lists, with semicolons between them.
    public struct Items: Codable, Hashable, Sendable {
        /// The columns.
        public var columns: [String]
        /// What an answer stands for, by id, where its text is not a name that the catalog knows.
        public var values: [String: String]
        /// Answers that stand for nothing.
        public var withoutMeaning: [String]?
        /// Whether all other answers stand for nothing too.
        public var othersHaveNoMeaning: Bool?

        private enum CodingKeys: String, CodingKey {
            case columns, values
            case withoutMeaning = "without_meaning"
            case othersHaveNoMeaning = "others_have_no_meaning"
        }
    }

    /// What the mapping is for, for people.
    public var about: String?
    /// The survey, by its row of `sources.csv`.
    public var source: Source.ID
    /// The year of the survey.
    public var year: PayFileField
    /// The column that names the person.
    public var id: String
    /// What people work as.
    public var role: Role
    /// Roles that could not be chosen, by year.
    public var notOffered: [String: [PathfinderCatalog.Role.ID]]?
    /// What people use and know.
    public var skills: Items
    /// What people do.
    public var activities: Items?

    private enum CodingKeys: String, CodingKey {
        case about, source, year, id, role, skills, activities
        case notOffered = "not_offered"
    }
}
