extension Catalog {
    /// Where a fact comes from. Every row of every table of facts names one row of this table.
    public var sources: Rows<Source> { rows() }
    /// A career path.
    public var tracks: Rows<Track> { rows() }
    /// One statement about a track: a competency, a piece of daily work, a partner, a way of working.
    public var trackFacts: Rows<TrackFact> { rows() }
    /// A job that people are hired for.
    public var roles: Rows<Role> { rows() }
    /// The path nearest to a role.
    public var rolePaths: Rows<RolePath> { rows() }
    /// A family of roles that do related work.
    public var families: Rows<Family> { rows() }
    /// The family that a role belongs to.
    public var roleFamilies: Rows<RoleFamily> { rows() }
    /// Another job title in use for a role.
    public var roleAliases: Rows<RoleAlias> { rows() }
    /// A rung of seniority.
    public var levels: Rows<Level> { rows() }
    /// A word or two that say the level in a job title.
    public var levelWords: Rows<LevelWord> { rows() }
    /// What words in a job title say of the role without being one of its titles.
    public var titleHints: Rows<TitleHint> { rows() }
    /// Another way to write words of a job title, or a word that may be left out of it.
    public var titleSpellings: Rows<TitleSpelling> { rows() }
    /// How often a role read from a title in one way is the right one.
    public var titleConfidence: Rows<TitleConfidence> { rows() }
    /// A place: the world, a bloc of countries, a country, a city.
    public var regions: Rows<Region> { rows() }
    /// Another spelling or name of a place.
    public var regionAliases: Rows<RegionAlias> { rows() }
    /// A currency.
    public var currencies: Rows<Currency> { rows() }
    /// The average rate of a currency in a year.
    public var exchangeRates: Rows<ExchangeRate> { rows() }
    /// How much consumer prices rose in a place in a year.
    public var consumerPrices: Rows<ConsumerPrice> { rows() }
    /// A pay range that a source states.
    public var payRanges: Rows<PayRange> { rows() }
    /// Percentiles of observed pay: those of the rows of a pay file, or those that a statistics office publishes.
    public var payObservations: Rows<PayObservation> { rows() }
    /// A single figure of pay that a source gives for a job in a place.
    public var payFacts: Rows<PayFact> { rows() }
    /// What all evidence together says about the pay of a role at a level in a place.
    public var payEstimates: Rows<PayEstimate> { rows() }
    /// A number that the model of pay has estimated, or that was chosen for it.
    public var payModel: Rows<PayModelConstant> { rows() }
    /// Which role of the catalog an occupation of national statistics stands for.
    public var payOccupations: Rows<PayOccupation> { rows() }
    /// People in a place whose pay differs much from that of all.
    public var paySegments: Rows<PaySegment> { rows() }
    /// How right the bundled answers on pay were, on figures that they were not made from.
    public var payAccuracy: Rows<PayAccuracyFigure> { rows() }
    /// What a country produces a person.
    public var nationalIncome: Rows<NationalIncome> { rows() }
    /// How much pay in a city is above or below that of its country.
    public var cityPremiums: Rows<CityPremium> { rows() }
    /// A city or country that a source names as a hub for a role at a level.
    public var roleHubs: Rows<RoleHub> { rows() }
    /// A certification, with what has become of it.
    public var certifications: Rows<Certification> { rows() }
    /// A certification that a source says employers prefer for a role at a level.
    public var roleCertifications: Rows<RoleCertification> { rows() }
    /// A skill, tool or body of knowledge.
    public var skills: Rows<Skill> { rows() }
    /// Another name of a skill.
    public var skillAliases: Rows<SkillAlias> { rows() }
    /// Where the name of a skill counts that is an everyday word, too.
    public var skillNameRules: Rows<SkillNameRule> { rows() }
    /// A word or phrase with which people write of themselves, and what it says in a CV.
    public var cvWords: Rows<CVWord> { rows() }
    /// One skill that another one needs first.
    public var skillPrerequisites: Rows<SkillPrerequisite> { rows() }
    /// How many hours of study a skill takes.
    public var skillHours: Rows<SkillHours> { rows() }
    /// A skill of a choice: where a role asks for several skills of one choice, one of them is enough.
    public var skillAlternatives: Rows<SkillAlternative> { rows() }
    /// A skill that a role takes, and the stage at which it is learnt.
    public var roleEssentials: Rows<RoleEssential> { rows() }
    /// The share of postings in a place that name a skill of a choice.
    public var placeSkillShares: Rows<PlaceSkillShare> { rows() }
    /// A place to learn a skill.
    public var learningResources: Rows<LearningResource> { rows() }
    /// A project that shows that a stage is reached.
    public var milestones: Rows<Milestone> { rows() }
    /// A number that plans and career moves rest on.
    public var planningRules: Rows<PlanningRule> { rows() }
    /// A skill that a role uses.
    public var roleSkills: Rows<RoleSkill> { rows() }
    /// The share of postings for a role that ask for a skill, at one level or at all levels together.
    public var roleSkillLevels: Rows<RoleSkillLevel> { rows() }
    /// A topic of a curriculum.
    public var courses: Rows<Course> { rows() }
    /// A field of study or earlier work from which people enter a track.
    public var backgrounds: Rows<Background> { rows() }
    /// A field in which a person studied or was trained.
    public var educationFields: Rows<EducationField> { rows() }
    /// Other names of fields of study.
    public var educationFieldAliases: Rows<EducationFieldAlias> { rows() }
    /// A statement about how a person likes to work.
    public var workStyles: Rows<WorkStyle> { rows() }
    /// A work style that suits a track.
    public var roleWorkStyles: Rows<RoleWorkStyle> { rows() }
    /// A piece of work that a person may have done or may enjoy.
    public var activities: Rows<Activity> { rows() }
    /// An activity that a source names for a role.
    public var roleActivities: Rows<RoleActivity> { rows() }
    /// The share of the people in a role who name a skill or an activity in a survey.
    public var surveyShares: Rows<SurveyShare> { rows() }
    /// Kinds of skills that say much the same of a person, and how far the evidence of one of them counts.
    public var evidenceGroups: Rows<EvidenceGroup> { rows() }
    /// The families of tools that the questionnaire asks about.
    public var toolFamilies: Rows<ToolFamily> { rows() }
    /// The roles that are ranked, in the order of `fit_roles.csv`.
    public var fitRoles: Rows<FitRole> { rows() }
    /// How usual skills and activities are in each of ``fitRoles``.
    public var fitShares: Rows<FitShare> { rows() }
    /// How much a part of the fit counts.
    public var fitWeights: Rows<FitWeight> { rows() }
    /// One of the six kinds of vocational interest (RIASEC).
    public var interests: Rows<Interest> { rows() }
    /// The RIASEC interest profile of a role.
    public var roleInterests: Rows<RoleInterests> { rows() }
    /// What postings for a role ask of schooling and experience.
    public var roleRequirements: Rows<RoleRequirement> { rows() }
    /// How important mathematics is in a role.
    public var roleMathematics: Rows<RoleMathematics> { rows() }
    /// An industry that hires.
    public var industries: Rows<Industry> { rows() }
    /// What an industry uses the tracks for, in general or in a region.
    public var industryUses: Rows<IndustryUse> { rows() }
    /// Something that people bring from an occupation into work with data.
    public var occupationAssets: Rows<OccupationAsset> { rows() }
    /// An occupation of O*NET, from which people change.
    public var occupations: Rows<Occupation> { rows() }
    /// Another name of an occupation.
    public var occupationAliases: Rows<OccupationAlias> { rows() }
    /// A skill that everybody in an occupation has.
    public var occupationSkills: Rows<OccupationSkill> { rows() }
    /// How far an asset of an occupation counts in a role.
    public var occupationAssetRoles: Rows<OccupationAssetRole> { rows() }
    /// A role that editors name as near to an occupation.
    public var occupationBridges: Rows<OccupationBridge> { rows() }
    /// A career move that a source names.
    public var transitions: Rows<Transition> { rows() }
    /// A symptom or situation, and who should lead the answer to it.
    public var staffingProblems: Rows<StaffingProblem> { rows() }
    /// How people say a symptom in everyday words, or other talk that says none.
    public var symptomPhrasings: Rows<SymptomPhrasing> { rows() }
    /// A word or phrase of everyday talk with the meaning that it shares with others.
    public var symptomWords: Rows<SymptomWord> { rows() }
    /// An answer to a question about the situation of a manager who hires.
    public var situationAnswers: Rows<SituationAnswer> { rows() }
    /// What words say of data, AI and how they stand.
    public var statementWords: Rows<StatementWord> { rows() }
    /// What has to be said before words are read as a symptom.
    public var symptomPremises: Rows<SymptomPremise> { rows() }
    /// What is done in the first month.
    public var firstSteps: Rows<FirstStep> { rows() }
    /// A phase of a data-to-AI initiative.
    public var phases: Rows<Phase> { rows() }
    /// A role that a phase needs.
    public var phaseRoles: Rows<PhaseRole> { rows() }
    /// What one role hands to another, and the contract between them.
    public var handOvers: Rows<HandOver> { rows() }
    /// A way in which initiatives fail because the wrong people were hired for the problem.
    public var antiPatterns: Rows<AntiPattern> { rows() }
    /// A symptom or an answer that speaks for, or against, a pattern of misuse.
    public var antiPatternSigns: Rows<AntiPatternSign> { rows() }
    /// A layer of an architecture that keeps data and AI work apart and connected.
    public var architectureLayers: Rows<ArchitectureLayer> { rows() }
    /// A duty of governance once AI goes into production.
    public var governanceDuties: Rows<GovernanceDuty> { rows() }
    /// A measure of success of a track.
    public var metrics: Rows<Metric> { rows() }
    /// A number that advice on staffing rests on.
    public var staffingRules: Rows<StaffingRule> { rows() }
    /// A stage of a usual interview process.
    public var interviewStages: Rows<InterviewStage> { rows() }
    /// Something that belongs in a portfolio.
    public var portfolioItems: Rows<PortfolioItem> { rows() }
    /// How far a track can be done remotely in a region.
    public var remoteWork: Rows<RemoteWork> { rows() }
    /// A question that people ask, and the answer of a source.
    public var guidance: Rows<Guidance> { rows() }
    /// How people ask a question in everyday words, or other talk that has no answer here.
    public var questionPhrasings: Rows<QuestionPhrasing> { rows() }
    /// A number that answers to questions in everyday words rest on.
    public var questionRules: Rows<QuestionRule> { rows() }
    /// A word or phrase of everyday talk about careers with the meaning that it shares with others.
    public var everydayWords: Rows<EverydayWord> { rows() }
    /// What people want to know, and what to type for it.
    public var everydayTasks: Rows<EverydayTask> { rows() }
    /// A word with which people write a date.
    public var dateWords: Rows<DateWord> { rows() }
    /// A piece of wording of the product, in both languages.
    public var phrases: Rows<Phrase> { rows() }
    /// A piece of wording of the reports, in both languages, with its plural forms.
    public var reportPhrases: Rows<ReportPhrase> { rows() }
}
