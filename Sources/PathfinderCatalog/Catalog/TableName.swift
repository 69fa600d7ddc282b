/// The tables of a catalog; the raw value is the file name without `.csv`.
public enum TableName: String, CaseIterable, Codable, Sendable {
    /// Where a fact comes from. Every row of every table of facts names one row of this table.
    case sources
    /// A career path.
    case tracks
    /// One statement about a track: a competency, a piece of daily work, a partner, a way of working.
    case trackFacts = "track_facts"
    /// A job that people are hired for.
    case roles
    /// The path nearest to a role.
    case rolePaths = "role_paths"
    /// A family of roles that do related work.
    case families
    /// The family that a role belongs to.
    case roleFamilies = "role_families"
    /// Another job title in use for a role.
    case roleAliases = "role_aliases"
    /// A rung of seniority.
    case levels
    /// A word or two that say the level in a job title.
    case levelWords = "level_words"
    /// What words in a job title say of the role without being one of its titles.
    case titleHints = "title_hints"
    /// Another way to write words of a job title, or a word that may be left out of it.
    case titleSpellings = "title_spellings"
    /// How often a role read from a title in one way is the right one.
    case titleConfidence = "title_confidence"
    /// A place: the world, a bloc of countries, a country, a city.
    case regions
    /// Another spelling or name of a place.
    case regionAliases = "region_aliases"
    /// A currency.
    case currencies
    /// The average rate of a currency in a year.
    case exchangeRates = "exchange_rates"
    /// How much consumer prices rose in a place in a year.
    case consumerPrices = "consumer_prices"
    /// A pay range that a source states.
    case payRanges = "pay_ranges"
    /// Percentiles of observed pay: those of the rows of a pay file, or those that a statistics office publishes.
    case payObservations = "pay_observations"
    /// A single figure of pay that a source gives for a job in a place.
    case payFacts = "pay_facts"
    /// What all evidence together says about the pay of a role at a level in a place.
    case payEstimates = "pay_estimates"
    /// A number that the model of pay has estimated, or that was chosen for it.
    case payModel = "pay_model"
    /// Which role of the catalog an occupation of national statistics stands for.
    case payOccupations = "pay_occupations"
    /// People in a place whose pay differs much from that of all.
    case paySegments = "pay_segments"
    /// How right the bundled answers on pay were, on figures that they were not made from.
    case payAccuracy = "pay_accuracy"
    /// What a country produces a person.
    case nationalIncome = "national_income"
    /// How much pay in a city is above or below that of its country.
    case cityPremiums = "city_premiums"
    /// A city or country that a source names as a hub for a role at a level.
    case roleHubs = "role_hubs"
    /// A certification, with what has become of it.
    case certifications
    /// A certification that a source says employers prefer for a role at a level.
    case roleCertifications = "role_certifications"
    /// A skill, tool or body of knowledge.
    case skills
    /// Another name of a skill.
    case skillAliases = "skill_aliases"
    /// Where the name of a skill counts that is an everyday word, too.
    case skillNameRules = "skill_name_rules"
    /// A word or phrase with which people write of themselves, and what it says in a CV.
    case cvWords = "cv_words"
    /// One skill that another one needs first.
    case skillPrerequisites = "skill_prerequisites"
    /// How many hours of study a skill takes.
    case skillHours = "skill_hours"
    /// A skill of a choice: where a role asks for several skills of one choice, one of them is enough.
    case skillAlternatives = "skill_alternatives"
    /// A skill that a role takes, and the stage at which it is learnt.
    case roleEssentials = "role_essentials"
    /// The share of postings in a place that name a skill of a choice.
    case placeSkillShares = "place_skill_shares"
    /// A place to learn a skill.
    case learningResources = "learning_resources"
    /// A project that shows that a stage is reached.
    case milestones
    /// A number that fit, plans and career moves rest on.
    case planningRules = "planning_rules"
    /// A skill that a role uses.
    case roleSkills = "role_skills"
    /// The share of postings for a role that ask for a skill, at one level or at all levels together.
    case roleSkillLevels = "role_skill_levels"
    /// A topic of a curriculum.
    case courses
    /// A field of study or earlier work from which people enter a track.
    case backgrounds
    /// A field in which a person studied or was trained.
    case educationFields = "education_fields"
    /// Another name of a field in which a person studied.
    case educationFieldAliases = "education_field_aliases"
    /// A statement about how a person likes to work.
    case workStyles = "work_styles"
    /// A work style that suits a track.
    case roleWorkStyles = "role_work_styles"
    /// A piece of work that a person may have done or may enjoy.
    case activities
    /// An activity that a source names for a role.
    case roleActivities = "role_activities"
    /// The share of the people in a role who name a skill or an activity in a survey.
    case surveyShares = "survey_shares"
    /// Kinds of skills that say much the same of a person, and how far the evidence of one of them counts.
    case evidenceGroups = "evidence_groups"
    /// A role that is ranked, and on how many people and postings its shares rest.
    case fitRoles = "fit_roles"
    /// How usual a skill or an activity is in each role that is ranked.
    case fitShares = "fit_shares"
    /// Tools and knowledge that belong together, asked about before the single ones.
    case toolFamilies = "tool_families"
    /// How much a part of the fit counts.
    case fitWeights = "fit_weights"
    /// One of the six kinds of vocational interest (RIASEC).
    case interests
    /// The RIASEC interest profile of a role.
    case roleInterests = "role_interests"
    /// What postings for a role ask of schooling and experience.
    case roleRequirements = "role_requirements"
    /// How important mathematics is in a role.
    case roleMathematics = "role_mathematics"
    /// An industry that hires.
    case industries
    /// What an industry uses the tracks for, in general or in a region.
    case industryUses = "industry_uses"
    /// Something that people bring from an occupation into work with data.
    case occupationAssets = "occupation_assets"
    /// An occupation of O*NET, from which people change.
    case occupations
    /// Another name of an occupation.
    case occupationAliases = "occupation_aliases"
    /// A skill that everybody in an occupation has.
    case occupationSkills = "occupation_skills"
    /// How far an asset of an occupation counts in a role.
    case occupationAssetRoles = "occupation_asset_roles"
    /// A role that editors name as near to an occupation.
    case occupationBridges = "occupation_bridges"
    /// A career move that a source names.
    case transitions
    /// A symptom or situation, and who should lead the answer to it.
    case staffingProblems = "staffing_problems"
    /// How people say a symptom in everyday words, or other talk that says none.
    case symptomPhrasings = "symptom_phrasings"
    /// A word or phrase of everyday talk with the meaning that it shares with others.
    case symptomWords = "symptom_words"
    /// An answer to a question about the situation of a manager who hires.
    case situationAnswers = "situation_answers"
    /// Words that say what a clause is about, or how that stands.
    case statementWords = "statement_words"
    /// What has to be said before words are read as a symptom.
    case symptomPremises = "symptom_premises"
    /// What is done in the first month.
    case firstSteps = "first_steps"
    /// A phase of a data-to-AI initiative.
    case phases
    /// A role that a phase needs.
    case phaseRoles = "phase_roles"
    /// What one role hands to another, and the contract between them.
    case handOvers = "hand_overs"
    /// A way in which initiatives fail because the wrong people were hired for the problem.
    case antiPatterns = "anti_patterns"
    /// A symptom or an answer that speaks for, or against, a pattern of misuse.
    case antiPatternSigns = "anti_pattern_signs"
    /// A layer of an architecture that keeps data and AI work apart and connected.
    case architectureLayers = "architecture_layers"
    /// A duty of governance once AI goes into production.
    case governanceDuties = "governance_duties"
    /// A measure of success of a track.
    case metrics
    /// A number that advice on staffing rests on.
    case staffingRules = "staffing_rules"
    /// A stage of a usual interview process.
    case interviewStages = "interview_stages"
    /// Something that belongs in a portfolio.
    case portfolioItems = "portfolio_items"
    /// How far a track can be done remotely in a region.
    case remoteWork = "remote_work"
    /// A question that people ask, and the answer of a source.
    case guidance
    /// How people ask a question in everyday words, or other talk that has no answer here.
    case questionPhrasings = "question_phrasings"
    /// A number that answers to questions in everyday words rest on.
    case questionRules = "question_rules"
    /// A word or phrase of everyday talk about careers with the meaning that it shares with others.
    case everydayWords = "everyday_words"
    /// What people want to know, and what to type for it.
    case everydayTasks = "everyday_tasks"
    /// A word with which people write a date.
    case dateWords = "date_words"
    /// A piece of wording of the product, in both languages.
    case phrases
    /// A piece of wording of the reports, in both languages, with its plural forms.
    case reportPhrases = "report_phrases"
}

extension TableName: CustomStringConvertible {
    /// The name of the table, such as `pay_ranges`.
    public var description: String { rawValue }
}

extension TableName {
    /// What one row of the table is called in a message, such as "industry".
    package var singular: String {
        let words = rawValue.split(separator: "_").joined(separator: " ")
        if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
        if words.hasSuffix("aliases") { return String(words.dropLast(2)) }
        return words.hasSuffix("s") ? String(words.dropLast()) : words
    }
}

extension TableName {
    /// The table of a name: its own, or what its rows are called elsewhere.
    package init?(named name: String) {
        // What the table of staffing problems lists are symptoms to whoever has them.
        let plain = name == "symptoms" ? Self.staffingProblems.rawValue : name
        if let table = Self(rawValue: plain) {
            self = table
            return
        }
        // "Role", "learning-resource".
        let words = plain.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        let near = Self.allCases.first { table in
            words == table.singular || words == table.rawValue.split(separator: "_").joined(separator: " ")
        }
        guard let near else { return nil }
        self = near
    }
}

extension TableName {
    /// The position among all tables, the same as in the embedded data.
    var ordinal: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

    private static let inOrder = allCases
}
