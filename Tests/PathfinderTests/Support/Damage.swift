import Foundation
import Pathfinder
import Testing

/// One kind of damage to the tables, and the problems that must be reported for it, with the path of each file
/// relative to the directory.
struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let inflict: @Sendable (TableDirectory) throws -> [String]

    init(_ name: String, _ inflict: @escaping @Sendable (TableDirectory) throws -> [String]) {
        testDescription = name
        self.inflict = inflict
    }

    /// A row at the end of a table; each problem stands in it at a column of the text.
    init(_ name: String, _ table: TableName, row: String, _ problems: (column: Int, text: String)...) {
        self.init(name) { directory in
            let line = try directory.append(row, to: table)
            return problems.map { "\(table.fileName):\(line):\($0.column): \($0.text)" }
        }
    }
}

extension Damage {
    /// Cells that are wrong by themselves.
    static let cells: [Damage] = [
        Damage(
            "an unknown id, with the nearest known one", .roleHubs, row: "data-engineer,junior,dubia,careers-gulf-2026",
            (22, #"region: "dubia" names no row of regions.csv; did you mean dubai?"#)),
        Damage(
            "an unknown id that is like no other", .roleHubs,
            row: "data-engineer,junior,no-such-place-at-all,careers-gulf-2026",
            (
                22,
                #"region: "no-such-place-at-all" names no row of regions.csv; add it to regions.csv or correct it"#
            )),
        Damage(
            "several unknown ids in one cell", .courses, row: "odd,,Odd,غريب,pyton;sql;javva,editorial",
            (
                15,
                #"skills: "pyton;sql;javva" names no row of skills.csv: "pyton", "javva"; did you mean python? did you mean java?"#
            )),
        Damage(
            "an empty id in a list", .courses, row: "odd,,Odd,غريب,python;,editorial",
            (15, #"skills: "python;" names no row of skills.csv: ""; add it to skills.csv or correct it"#)),
        Damage(
            "two bad dates", .sources, row: "odd,Odd,,,free,2026-13,2026-11-31,D",
            (16, #"published: "2026-13" is not a date; write it as 2026, 2026-05 or 2026-05-18"#),
            (24, #"as_of: "2026-11-31" is not a day; write it as 2026-05-18"#)),
        Damage(
            "a month where a day is needed", .sources, row: "odd,Odd,,,free,,2026-11,D",
            (17, #"as_of: "2026-11" is not a day; write it as 2026-05-18"#)),
        Damage(
            "a required cell that is empty", .roleHubs, row: "data-engineer,,dubai,careers-gulf-2026",
            (15, #"level: "" is missing; fill in level"#)),
        Damage(
            "a word that is no choice", .regions, row: "odd,Odd,,citi,world,,,,,editorial",
            (10, #"kind: "citi" is not allowed in kind; did you mean city? Allowed: world, bloc, country, city"#)),
        Damage(
            "a word like no choice", .regions, row: "odd,Odd,,galaxy,world,,,,,editorial",
            (10, #"kind: "galaxy" is not allowed in kind; use one of world, bloc, country, city"#)),
        Damage(
            "a number below its minimum", .levels, row: "odd,Odd,غريب,0,,,editorial",
            (14, #"rank: "0" is too small; write at least 1"#)),
        Damage(
            "numbers above their maximum", .roleInterests, row: "data-steward,8,1,1.5,7,7.01,1,editorial",
            (14, #"realistic: "8" is too large; write at most 7"#),
            (24, #"enterprising: "7.01" is too large; write at most 7"#)),
        Damage(
            "a text where a whole number is needed", .currencies, row: "XXX,Odd,,2.5,editorial",
            (10, #"digits: "2.5" is not a whole number; write digits only, such as 120000"#)),
        Damage(
            "a text where a number is needed", .exchangeRates, row: "AED,2050,3.67x,imf",
            (10, #"per_usd: "3.67x" is not a number; write it with a point, such as 3.6725"#)),
        Damage(
            "a number that is not finite", .exchangeRates, row: "AED,2050,inf,imf",
            (10, #"per_usd: "inf" is not a number; write it with a point, such as 3.6725"#)),
        Damage(
            "a year out of this world", .exchangeRates, row: "AED,3026,3.67,imf",
            (5, #"year: "3026" is not a year; write a year from 1900 to 2100"#)),
        Damage(
            "a whole number that the reader of rows does not accept", .currencies, row: "XXX,Odd,,+2,editorial",
            (10, #"digits: "+2" is not a whole number; write digits only, such as 120000"#)),
        Damage(
            "a whole number of more digits than can be read", .currencies,
            row: "XXX,Odd,,1000000000000000000,editorial",
            (10, #"digits: "1000000000000000000" is not a whole number; write digits only, such as 120000"#)),
        Damage(
            "an id of another form", .industries, row: "Odd--Id,Odd,غريب,editorial",
            (1, #"id: "Odd--Id" is no id; use lower-case letters, digits and single hyphens"#)),
        Damage(
            "blanks around a text", .industries, row: "odd, Odd,غريب,editorial",
            (5, #"name: " Odd" has blanks around it; remove them"#)),
    ]

    /// Rows that do not go together.
    static let rows: [Damage] = [
        Damage(
            "a doubled key, with both lines", .levels, row: "mid,Middle,وسط,9,,,editorial",
            (1, #"id: "mid" has the same id as line 3: mid; remove one of the two rows"#)),
        Damage(
            "a doubled key of several columns", .roleHubs, row: "data-engineer,junior,dubai,careers-gulf-2026",
            (
                1,
                #"role: "data-engineer" has the same role, level, region, source as line 2: "#
                    + "data-engineer, junior, dubai, careers-gulf-2026; remove one of the two rows"
            )),
        Damage(
            "a low end above the high end", .payRanges,
            row: "data-engineer,staff,gcc,USD,year,base,90000,80000,p10-p90,2026,careers-gulf-2026,",
            (39, #"low: "90000" is above high, which is 80000; swap the two, or correct one"#)),
        Damage(
            "percentiles out of order", .payObservations,
            row: "data-engineer,,mid,gcc,2030,USD,base,9,6,10,30,20,40,39,editorial",
            (45, #"p25: "30" is above p50, which is 20; swap the two, or correct one"#),
            (51, #"p75: "40" is above p90, which is 39; swap the two, or correct one"#)),
        Damage(
            "more different amounts than amounts", .payObservations,
            row: "data-engineer,,mid,gcc,2030,USD,base,9,10,10,20,30,40,50,editorial",
            (40, #"distinct: "10" is above n, which is 9; swap the two, or correct one"#)),
        Damage("pay in a currency without a rate") { directory in
            let line = try directory.append(
                "data-engineer,staff,gcc,CUP,year,base,80000,90000,p10-p90,2026,careers-gulf-2026,", to: .payRanges)
            try directory.append(
                "data-engineer,lead,gcc,CUP,year,base,80000,90000,p10-p90,2026,careers-gulf-2026,", to: .payRanges)
            return [
                "pay_ranges.csv:\(line):25: currency: \"CUP\" has no exchange rate; add one to exchange_rates.csv"
            ]
        },
        Damage("a number that makes no sense for its rule") { directory in
            let line =
                try directory.replace("\nfeasible-coverage,0.6,", with: "\nfeasible-coverage,1.5,", in: .planningRules)
                + 1
            try directory.replace("\nleast-evidence,20,", with: "\nleast-evidence,0,", in: .staffingRules)
            return [
                #"planning_rules.csv:\#(line):19: value: "1.5" is no number for feasible-coverage; "#
                    + "write a number from 0 to 1",
                #"staffing_rules.csv:10:16: value: "0" is no number for least-evidence; "#
                    + "write a number from 0.001 to 1000",
            ]
        },
        Damage(
            "a number beyond all rules", .planningRules, row: "pay-ratio-2,1001,x,س,editorial",
            (
                1,
                #"id: "pay-ratio-2" is not allowed in id; did you mean pay-ratio? Allowed: study-hours-per-week, "#
                    + "known-from-level, feasible-coverage, stretch-coverage, level-distance, pay-ratio, least-skills, "
                    + "choice-errors, least-postings, more-hours, years-of-role-change, "
                    + "fit-list-power, fit-clear-probability, fit-leading-ratio, fit-leading-probability, "
                    + "fit-near-share, fit-enough-probability, fit-change-hours, question-least-chance, "
                    + "occupation-interests, bridge-roles, bridge-least, bridge-interests, bridge-skills, bridge-named"
            ), (13, #"value: "1001" is too large; write at most 1000"#)),
        Damage("rows that are looked up by name are missing") { directory in
            try directory.removeRows(beginningWith: "pay,", from: .fitWeights)
            try directory.removeRows(beginningWith: "le", from: .planningRules)
            return [
                "fit_weights.csv: has no row \"pay\"; "
                    + "add it; `pathfinder list fit_weights` shows the rows of the bundled table",
                "planning_rules.csv: has no row \"level-distance\", \"least-skills\", \"least-postings\"; "
                    + "add them; `pathfinder list planning_rules` shows the rows of the bundled table",
            ]
        },
        Damage("a table without which nothing works has no rows") { directory in
            try directory.removeRows(beginningWith: "", from: .evidenceGroups)
            return [
                "evidence_groups.csv: has no row; "
                    + "add one; `pathfinder list evidence_groups` shows the rows of the bundled table"
            ]
        },
        Damage(
            "more years at least than at most", .levels, row: "odd,Odd,غريب,9,5,2,editorial",
            (16, #"years_min: "5" is above years_max, which is 2; swap the two, or correct one"#)),
        Damage(
            "more hours at least than at most", .skills, row: "odd,Odd,,practice,10,2.5,editorial",
            (19, #"hours_low: "10" is above hours_high, which is 2.5; swap the two, or correct one"#)),
        Damage(
            "an alias of two rows", .regionAliases, row: "germany,france,en,editorial",
            (1, #"alias: "germany" already means germany, not only france; keep it for one of the two"#)),
        Damage(
            "a region within itself", .regions, row: "odd,Odd,,bloc,odd,,,,,editorial",
            (15, #"parent: "odd" closes a cycle: odd → odd; remove one arrow of the cycle"#)),
        Damage("a region within a part of it") { directory in
            try directory.replace(",bloc,middle-east,", with: ",bloc,dubai,", in: .regions)
            let line = try directory.replace("\nunited-arab-emirates,", with: "\nunited-arab-emirates,", in: .regions)
            let column =
                "united-arab-emirates,United Arab Emirates,الإمارات العربية المتحدة,country,"
                .unicodeScalars.count + 1
            let cycle = "gcc → dubai → united-arab-emirates → gcc"
            return [
                "regions.csv:\(line + 1):\(column): parent: \"gcc\" closes a cycle: \(cycle); "
                    + "remove one arrow of the cycle"
            ]
        },
        Damage("skills that need each other") { directory in
            try directory.append("docker,kubernetes,gate,Why not,editorial", to: .skillPrerequisites)
            let rows = try directory.read(.skillPrerequisites).split(whereSeparator: \.isNewline)
            let line = (rows.firstIndex { $0.hasPrefix("kubernetes,docker,") } ?? -1) + 1
            return [
                "skill_prerequisites.csv:\(line):12: needs: \"docker\" closes a cycle: docker → kubernetes → docker; "
                    + "remove one arrow of the cycle"
            ]
        },
        Damage("certifications that replace each other") { directory in
            let line = try directory.append(
                "odd,Odd,,X,,,,retired,,even,,low,2026-11-21,,,,editorial", to: .certifications)
            try directory.append("even,Even,,X,,,,retired,,odd,,low,2026-11-21,,,,editorial", to: .certifications)
            return [
                "certifications.csv:\(line + 1):26: replaced_by: \"odd\" closes a cycle: odd → even → odd; "
                    + "remove one arrow of the cycle"
            ]
        },
    ]

    /// Files that cannot be read as the tables that they should be.
    static let files: [Damage] = [
        Damage("a missing file") { directory in
            try directory.remove(.interviewStages)
            return [
                "interview_stages.csv: cannot be opened: No such file or directory; check the path and its permissions"
            ]
        },
        Damage("a CSV file with a misspelt name") { directory in
            try directory.write("role_hub.csv", "role\n")
            return ["role_hub.csv: is no table of a catalog; did you mean role_hubs.csv?"]
        },
        Damage("a CSV file with a foreign name") { directory in
            try directory.write("invoices.csv", "id\n")
            return ["invoices.csv: is no table of a catalog; move it elsewhere"]
        },
        Damage("a missing, an extra and a misspelt column") { directory in
            try directory.replace(
                "id,track,kind,name,name_ar,source", with: "id,trak,kind,name,colour,source", in: .metrics)
            return [
                "metrics.csv:1: the columns are wrong: missing track, name_ar; "
                    + "unexpected trak (did you mean track?), colour; correct the names in the header"
            ]
        },
        Damage("a doubled column") { directory in
            try directory.replace("id,name,name_ar,source", with: "id,name,name,source", in: .industries)
            return ["industries.csv:1: the columns are wrong: doubled name; correct the names in the header"]
        },
        Damage("an empty file") { directory in
            try directory.write("governance_duties.csv", "")
            return ["governance_duties.csv:1: there is no header; begin the file with the names of its columns"]
        },
        Damage(
            "a row with too few fields", .backgrounds, row: "data-engineering,Physics,الفيزياء",
            (
                34,
                #""data-engineering,Physics,الفيزياء" has 3 fields, the header names 4; add what is missing, or an empty field for it"#
            )),
        Damage(
            "a row with too many fields", .backgrounds, row: "data-engineering,Physics,الفيزياء,editorial,x",
            (
                45,
                #""x" is beyond the last column: the row has 5 fields, the header names 4; "#
                    + "remove it, or quote the field that contains the delimiter"
            )),
        Damage("a file that is not UTF-8") { directory in
            var bytes = try [UInt8](directory.read(.portfolioItems).utf8)
            let line = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            bytes += Array("odd,,,junior,Caf".utf8) + [0xE9, 0x2C] + Array("قهوة,x,y,editorial\n".utf8)
            try directory.write("portfolio_items.csv", Data(bytes))
            return ["portfolio_items.csv:\(line):17: item: \"Caf\\xE9\" is not UTF-8; save the file as UTF-8"]
        },
        Damage("a quote that is never closed") { directory in
            let line = try directory.append("odd,\"Odd,غريب,editorial", to: .industries)
            return [
                "industries.csv:\(line):5: name: \"\\\"Odd,غريب,editorial\\n\" opens a quote that is never closed; "
                    + "close it at the end of the field, or double it if it belongs to the text"
            ]
        },
    ]
}
