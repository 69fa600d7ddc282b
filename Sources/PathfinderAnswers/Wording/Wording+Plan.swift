package import PathfinderCareers
package import PathfinderCatalog

extension Wording {
    /// Hours as a whole number: "1,234".
    package func hours(_ hours: Double) -> String { Int(rounding: hours).grouped }

    /// Hours as a whole number with their word: "1 hour".
    package func countedHours(_ hours: Double) -> String { self(.countHours, counting: min(1e15, hours).rounded()) }

    /// The hours of a skill, "14–30", with a mark where they are judged or those of comparable skills.
    package func hours(of step: HoursOfStudy?) -> String {
        guard let step else { return self(.unknownValue) }
        let range = "\(hours(step.low))–\(hours(step.high))"
        return step.basis.isSourced ? range : "~\(range)"
    }

    /// How much a role asks for a skill: the share of postings that name it, or else who names it.
    package func asked(_ share: Double?, _ basis: RoleEssential.Basis) -> String {
        if let share { return percentWithSign(share) }
        return switch basis {
        case .strong: self(.askedStrong)
        case .some: self(.askedSome)
        case .judged: self(.askedJudged)
        }
    }

    /// What a stage of learning is called.
    package func name(of stage: LearningStage) -> String {
        switch stage {
        case .foundation: self(.stageFoundation)
        case .core: self(.stageCore)
        case .jobReady: self(.stageJobReady)
        case .senior: self(.stageSenior)
        }
    }

    /// A place to learn something: "SQL tutorial (Mode, tutorial, free): https://…".
    package func text(of resource: LearningResource) -> String {
        let kind: PhraseKey =
            switch resource.kind {
            case .course: .resourceCourse
            case .tutorial: .resourceTutorial
            case .book: .resourceBook
            case .path: .resourcePath
            case .reference: .resourceReference
            }
        let cost: PhraseKey =
            switch resource.cost {
            case .free: .costFree
            case .freeToAudit: .costFreeToAudit
            case .paidCertificate: .costPaidCertificate
            case .paid: .costPaid
            }
        let inLanguage: PhraseKey =
            switch resource.language {
            case .arabic: .resourceInArabic
            case .english: .resourceInEnglish
            }
        let kindName = resource.language == language ? self(kind) : self(inLanguage, ["kind": self(kind)])
        return self(
            .planResource,
            [
                "title": resource.title, "provider": resource.provider, "kind": kindName, "cost": self(cost),
                "address": resource.address,
            ])
    }

    /// Certifications that a plan does not lead to, by name; `nil` for none.
    package func certificationsApart(_ recommended: [RecommendedCertification]) -> String? {
        guard !recommended.isEmpty else { return nil }
        let names = recommended.map(\.certification.name)
        return self(.planCertificationsApart, ["names": names.joined(separator: comma)])
    }

    /// A certification with its price, how long it is valid, and what it takes the place of.
    package func sentence(_ recommended: RecommendedCertification) -> String {
        let certification = recommended.certification
        let title = certification.exam.map { "\(certification.name) (\($0))" } ?? certification.name
        var parts = [
            certification.priceUsd.map { self(.certificationPrice, ["price": $0.grouped]) }
                ?? self(.certificationPriceUnknown)
        ]
        switch certification.validityMonths {
        case nil: parts.append(self(.certificationValidityUnknown))
        case 0?: parts.append(self(.certificationPermanent))
        case let months?: parts.append(self(.certificationValidity, ["months": String(months)]))
        }
        if let old = recommended.insteadOf {
            parts.append(self(.certificationInstead, ["name": old.exam ?? old.name, "mark": mark(old)]))
        }
        return
            "\(name(of: recommended.level)): \(marked(title, certification))\(comma)\(parts.joined(separator: comma))"
    }

    /// A role with its level: "AI Engineer, Senior".
    package func name(of position: CareerPosition) -> String {
        ([name(of: position.role)] + (position.level.map { [name(of: $0)] } ?? [])).joined(separator: comma)
    }

    package func word(_ verdict: CareerMove.Verdict) -> String {
        switch verdict {
        case .feasible: self(.verdictFeasible)
        case .stretch: self(.verdictStretch)
        case .far: self(.verdictFar)
        case .unknown: self(.verdictUnknown)
        }
    }

    /// What the hours of a move are.
    package var moveStudyNote: String { self(.movesStudyNote) }

    /// By which thresholds moves are judged.
    package func moveRules(in region: Region.ID) -> [String] {
        let rules = MoveRules(catalog)
        return [
            self(
                .movesBroughtNote,
                ["feasible": wholePercent(rules.feasible), "stretch": wholePercent(rules.stretch)]),
            self(
                .movesLimitsNote,
                [
                    "levels": QueryValue.number(rules.levelDistance).description, "pay": wholePercent(rules.payRatio),
                    "place": name(of: region),
                ]),
        ]
    }
}
