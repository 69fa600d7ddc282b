extension TableSchema {
    /// The schema of every table, in the order of `TableName`.
    public static let all: [TableSchema] = TableName.allCases.map(of)

    /// The schema of a table.
    public static func of(_ table: TableName) -> TableSchema {
        switch table {
        case .sources: Source.schema
        case .tracks: Track.schema
        case .trackFacts: TrackFact.schema
        case .roles: Role.schema
        case .rolePaths: RolePath.schema
        case .roleAliases: RoleAlias.schema
        case .levels: Level.schema
        case .levelWords: LevelWord.schema
        case .titleHints: TitleHint.schema
        case .titleSpellings: TitleSpelling.schema
        case .titleConfidence: TitleConfidence.schema
        case .regions: Region.schema
        case .regionAliases: RegionAlias.schema
        case .currencies: Currency.schema
        case .exchangeRates: ExchangeRate.schema
        case .consumerPrices: ConsumerPrice.schema
        case .payRanges: PayRange.schema
        case .payObservations: PayObservation.schema
        case .payFacts: PayFact.schema
        case .payEstimates: PayEstimate.schema
        case .payModel: PayModelConstant.schema
        case .payOccupations: PayOccupation.schema
        case .paySegments: PaySegment.schema
        case .payAccuracy: PayAccuracyFigure.schema
        case .nationalIncome: NationalIncome.schema
        case .cityPremiums: CityPremium.schema
        case .roleHubs: RoleHub.schema
        case .certifications: Certification.schema
        case .roleCertifications: RoleCertification.schema
        case .skills: Skill.schema
        case .skillAliases: SkillAlias.schema
        case .skillPrerequisites: SkillPrerequisite.schema
        case .skillHours: SkillHours.schema
        case .skillAlternatives: SkillAlternative.schema
        case .planningRules: PlanningRule.schema
        case .roleSkills: RoleSkill.schema
        case .roleSkillLevels: RoleSkillLevel.schema
        case .courses: Course.schema
        case .backgrounds: Background.schema
        case .educationFields: EducationField.schema
        case .educationFieldAliases: EducationFieldAlias.schema
        case .workStyles: WorkStyle.schema
        case .roleWorkStyles: RoleWorkStyle.schema
        case .activities: Activity.schema
        case .roleActivities: RoleActivity.schema
        case .surveyShares: SurveyShare.schema
        case .evidenceGroups: EvidenceGroup.schema
        case .fitWeights: FitWeight.schema
        case .interests: Interest.schema
        case .roleInterests: RoleInterests.schema
        case .roleRequirements: RoleRequirement.schema
        case .industries: Industry.schema
        case .industryUses: IndustryUse.schema
        case .transitions: Transition.schema
        case .staffingProblems: StaffingProblem.schema
        case .symptomPhrasings: SymptomPhrasing.schema
        case .symptomWords: SymptomWord.schema
        case .situationAnswers: SituationAnswer.schema
        case .phases: Phase.schema
        case .phaseRoles: PhaseRole.schema
        case .handOvers: HandOver.schema
        case .antiPatterns: AntiPattern.schema
        case .antiPatternSigns: AntiPatternSign.schema
        case .architectureLayers: ArchitectureLayer.schema
        case .governanceDuties: GovernanceDuty.schema
        case .metrics: Metric.schema
        case .staffingRules: StaffingRule.schema
        case .interviewStages: InterviewStage.schema
        case .portfolioItems: PortfolioItem.schema
        case .remoteWork: RemoteWork.schema
        case .guidance: Guidance.schema
        case .phrases: Phrase.schema
        case .reportPhrases: ReportPhrase.schema
        }
    }
}
