import Pathfinder

/// The answer of `pathfinder plan --from … --to …`: the routes over years, the best first.
struct RoutesAnswer {
    let origin: CareerPosition
    let destination: CareerPosition
    let routes: [CareerRoute]
    let region: Region.ID
    let hoursPerWeek: Double
    let wording: Wording

    var answer: Answer {
        Answer(
            shape: "pathfinder.routes/3",
            value: RoutesValue(
                origin: origin, destination: destination, region: region, routes: routes.map(RouteValue.init)),
            records: records, document: document, isFound: !routes.isEmpty)
    }

    private var document: Document {
        var document = Document()
        let names: KeyValuePairs = [
            "origin": wording.name(of: origin), "destination": wording.name(of: destination),
        ]
        document.title(wording(.routesTitle, names))
        guard let best = routes.first else {
            document.paragraph(wording(.routesNone, names))
            document.list(wording(.planHow), wording.moveRules(in: region))
            return document
        }
        document.paragraph(
            wording(
                best.legsOfUnknownYears > 0 ? .routesAnswerUnknown : .routesAnswer,
                [
                    "years": years(best.years), "legs": String(best.legsOfUnknownYears),
                    "changes": String(best.roleChanges),
                ]))
        for (index, route) in routes.enumerated() {
            document.heading(
                wording(
                    route.legsOfUnknownYears > 0 ? .routesHeadingUnknown : .routesHeading,
                    ["number": String(index + 1), "years": years(route.years)]))
            document.table(table(route))
        }
        document.list(wording(.planHow), notes)
        return document
    }

    private func table(_ route: CareerRoute) -> TextTable {
        var table = TextTable(columns: [
            .init(title: wording(.columnYears), isNumber: true), .init(title: wording(.columnPosition)),
            .init(title: wording(.columnPay), isNumber: true), .init(title: wording(.columnHow)),
        ])
        table.rows.append([
            .init("0"), .init(wording.name(of: origin)), .init(pay(route.payAtStart)), .init(wording(.routeStart)),
        ])
        var years = 0
        var isKnown = true
        for leg in route.legs {
            years += leg.years ?? 0
            isKnown = isKnown && leg.years != nil
            table.rows.append([
                .init(isKnown ? String(years) : "\(years)+"), .init(wording.name(of: leg.move.destination)),
                .init(pay(leg.pay)), .init(how(leg)),
            ])
        }
        return table
    }

    private func years(_ count: Int) -> String { wording(.countYears, counting: Double(count)) }

    private func pay(_ pay: MarketPay?) -> String {
        guard let pay else { return wording(.unknownValue) }
        return (pay.basis == .estimated ? "~" : "") + wording.amount(pay.percentiles.p50)
    }

    private func how(_ leg: CareerRoute.Leg) -> [String] {
        var texts: [String] = []
        let move = leg.move
        if leg.changesRole {
            texts.append(
                move.coverage.map {
                    wording(
                        .routeChange,
                        ["verdict": wording.word(move.verdict), "share": wording.wholePercent($0)])
                } ?? wording(.routeChangeUnjudged))
        }
        if move.origin.level != move.destination.level {
            texts.append(
                leg.years.map { wording(.routeUp, ["years": years($0)]) } ?? wording(.routeUpUnknown))
        }
        if leg.changesRole, let study = move.study {
            let weeks = StudyCalendar.weeks(for: study.median, at: hoursPerWeek)
            texts.append(
                wording(
                    .routeStudy,
                    [
                        "low": wording.hours(study.low), "high": wording.countedHours(study.high),
                        "weeks": wording(.countWeeks, counting: Double(weeks)),
                        "rate": wording(.countHours, counting: hoursPerWeek),
                    ]))
        }
        if !move.named.isEmpty { texts.append(wording(.routeNamed)) }
        return texts
    }

    private var notes: [String] {
        let source = wording.catalog.levels.first { $0.yearsMin != nil }.flatMap { wording.catalog.sources[$0.source] }
        var notes = [
            wording(
                .routesYearsNote,
                [
                    "source": source.map(wording.shortCitation) ?? "",
                    "years": years(Int(rounding: wording.catalog.rule(.yearsOfRoleChange), .up)),
                ]),
            wording(.routesOrderNote),
        ]
        let pays = routes.flatMap { [$0.payAtStart] + $0.legs.map(\.pay) }.compactMap { $0 }
        if let pay = pays.first {
            notes.append(
                wording(
                    .routesPayNote,
                    [
                        "place": wording.name(of: region), "unit": wording.unit(pay.currency, pay.period),
                        "year": String(pay.year),
                    ]))
        }
        return notes + wording.moveRules(in: region) + [wording.moveStudyNote]
    }

    private var records: Records {
        var records = Records(
            ["route", "leg", "from_role", "from_level", "to_role", "to_level", "years", "verdict", "coverage"]
                + ["study_hours_low", "study_hours_median", "study_hours_high", "pay_median", "pay_basis", "named"])
        for (index, route) in routes.enumerated() {
            for (number, leg) in route.legs.enumerated() {
                let move = leg.move
                let study = leg.changesRole ? move.study : nil
                records.append(
                    [
                        .init(index + 1), .init(number + 1), .text(move.origin.role.rawValue),
                        .init(move.origin.level?.rawValue), .text(move.destination.role.rawValue),
                        .init(move.destination.level?.rawValue), .init(leg.years), .text(move.verdict.rawValue),
                        .init(move.coverage), .init(study?.low), .init(study?.median), .init(study?.high),
                        .init(leg.pay?.percentiles.p50), .init(leg.pay?.basis.rawValue),
                        .text(move.named.map(\.rawValue).joined(separator: ";")),
                    ])
            }
        }
        return records
    }
}

/// The JSON shape of `pathfinder plan --from … --to …`.
private struct RoutesValue: Encodable {
    let origin: CareerPosition
    let destination: CareerPosition
    let region: Region.ID
    let routes: [RouteValue]
}

/// A route; of its pay the middle, and the sources with their shares.
private struct RouteValue: Encodable {
    let legs: [LegValue]
    let years: Int
    let legsOfUnknownYears: Int
    let roleChanges: Int
    let weakestCoverage: Double?
    let payAtStart: PayMedian?

    struct LegValue: Encodable {
        let move: CareerMove
        let years: Int?
        let pay: PayMedian?
    }

    init(_ route: CareerRoute) {
        legs = route.legs.map { LegValue(move: $0.move, years: $0.years, pay: $0.pay.map(PayMedian.init)) }
        years = route.years
        legsOfUnknownYears = route.legsOfUnknownYears
        roleChanges = route.roleChanges
        weakestCoverage = route.weakestCoverage
        payAtStart = route.payAtStart.map(PayMedian.init)
    }
}
