package import PathfinderCatalog

/// The skills and activities that a survey of a year asked about: what somebody did not choose there is not known.
package struct SurveyQuestions: Sendable {
    /// The numbers of the items in ``FitEvidence``, in ascending order.
    let items: [Int32]
    /// Whether it asked about activities.
    let asksActivities: Bool
}

extension FitScorer {
    /// What a survey of a year asked about; `nil` where it has no shares.
    ///
    /// - Complexity: O(*n*) in the rows of `survey_shares.csv`.
    package func questions(ofSurvey source: Source.ID, year: Int) -> SurveyQuestions? {
        let evidence = model.evidence
        let (skills, activities) = (model.catalog.table(.skills), model.catalog.table(.activities))
        var items: Set<Int32> = []
        var isKnown = false
        for row in model.catalog.surveyShares where row.source == source && row.year == year {
            isKnown = true
            if let row = row.skill.flatMap({ skills.row(withKey: $0.rawValue) }) {
                items.insert(evidence.itemOfSkill[row])
            }
            if let row = row.activity.flatMap({ activities.row(withKey: $0.rawValue) }) {
                items.insert(evidence.itemOfActivity[row])
            }
        }
        guard isKnown else { return nil }
        let asked = items.filter { $0 >= 0 }.sorted()
        return SurveyQuestions(
            items: asked,
            asksActivities: asked.contains { Int(evidence.groupOfItem[Int($0)]) == evidence.activityGroup })
    }
}
