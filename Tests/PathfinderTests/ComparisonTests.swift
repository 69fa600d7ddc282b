import Foundation
import Testing

import Pathfinder
@testable import PathfinderPay

struct ComparisonTests {
    private let catalog = Catalog.bundled
    private let tracks: [CareerChoice] = [.track("data-engineering"), .track("ai-engineering")]

    @Test func `two tracks in Dubai show their core roles, pay, hubs, certifications and uses side by side`() throws {
        let comparison = try catalog.compare(tracks, in: ["dubai"])
        #expect(comparison.candidates.map(\.role.id) == ["data-engineer", "ai-engineer"])
        #expect(comparison.candidates.map(\.track?.id) == ["data-engineering", "ai-engineering"])
        #expect(comparison.candidates.allSatisfy { $0.standsForTrack && $0.region?.id == "dubai" })
        for candidate in comparison.candidates {
            #expect(candidate.bands.map(\.level.id) == ["junior", "mid", "senior"])
            #expect(candidate.bands.map(\.basis) == [.pooled, .pooled, .pooled])
            #expect(candidate.bands.allSatisfy { $0.figure != nil && !$0.evidence.isEmpty && !$0.rates.isEmpty })
            #expect(candidate.certifications.count { $0.source == "careers-gulf-2026" } == 6)
            #expect(candidate.remote.count == 1, "what is said of the Middle East holds for Dubai")
            #expect(candidate.industryUses.contains { $0.region == "middle-east" })
            #expect(
                !candidate.progression.isEmpty && candidate.progression.allSatisfy { $0.fromRole == candidate.role.id })
            #expect(candidate.whenToChoose.count == 2)
        }
        #expect(comparison.candidates.map(\.hubs.count) == [9, 7])
        #expect(comparison.candidates.map { $0.remote.first?.standing } == [.lower, .higher])
    }

    @Test func `pay is that of the bands`() throws {
        let comparison = try catalog.compare(tracks, in: ["riyadh"])
        for candidate in comparison.candidates {
            for shown in candidate.bands {
                let pay = try catalog.marketPay(role: candidate.role.id, level: shown.level.id, region: "riyadh")
                #expect(shown.pay == pay && shown.figure == pay?.figure)
                let band = catalog.band(role: candidate.role.id, level: shown.level.id, region: "riyadh")
                #expect(shown.evidence == band.evidence)
            }
        }
    }

    @Test func `skills are shared by all, or belong to one alone`() throws {
        let comparison = try catalog.compare(tracks, in: [])
        let own = comparison.candidates.map { Set(catalog.skillIDs(of: $0.role.id)) }
        #expect(Set(comparison.sharedSkills) == own[0].intersection(own[1]))
        #expect(Set(comparison.sharedSkills).isSuperset(of: ["python", "sql", "git", "linux", "docker", "terraform"]))
        #expect(Set(comparison.candidates[0].distinctSkills).isSuperset(of: own[0].subtracting(own[1])))
        #expect(Set(comparison.candidates[1].distinctSkills).isSubset(of: own[1].subtracting(own[0])))
        #expect(comparison.candidates[0].distinctSkills.contains("apache-airflow"), "postings ask it of data engineers")
        #expect(Set(comparison.candidates[0].distinctSkills).isSuperset(of: ["apache-spark", "dbt", "snowflake"]))
        #expect(Set(comparison.candidates[1].distinctSkills).isSuperset(of: ["pytorch", "langchain"]))
        #expect(Set(comparison.sharedSkills).count == comparison.sharedSkills.count)
    }

    @Test func `without a place there is no pay, and only what is said in general`() throws {
        let comparison = try catalog.compare(tracks, in: [])
        for candidate in comparison.candidates {
            #expect(candidate.region == nil)
            #expect(candidate.bands.isEmpty)
            #expect(candidate.remote.isEmpty)
            #expect(!candidate.industryUses.isEmpty && candidate.industryUses.allSatisfy { $0.region == nil })
        }
    }

    @Test func `with several places each choice has a column for each`() throws {
        let comparison = try catalog.compare([.role("ai-engineer")], in: ["dubai", "riyadh", "germany"])
        #expect(comparison.candidates.map(\.region?.id) == ["dubai", "riyadh", "germany"])
        #expect(comparison.sharedSkills.isEmpty, "one role shares nothing with itself")
        #expect(comparison.candidates.allSatisfy { !$0.standsForTrack && $0.track?.id == "ai-engineering" })
        let senior = comparison.candidates.map { $0.bands.first { $0.level.id == "senior" }?.basis }
        #expect(senior == [.pooled, .pooled, .pooled])
        #expect(comparison.candidates[2].bands.map(\.level.id) == ["junior", "mid", "senior"])
        let both = try catalog.compare(tracks, in: ["dubai", "doha"])
        #expect(
            both.candidates.map { "\($0.role.id) \($0.region?.id.rawValue ?? "")" }
                == ["data-engineer dubai", "data-engineer doha", "ai-engineer dubai", "ai-engineer doha"])
    }

    @Test func `only the wanted levels are shown`() throws {
        let comparison = try catalog.compare(tracks, in: ["dubai"], levels: ["senior", "staff"])
        #expect(comparison.candidates.allSatisfy { $0.bands.map(\.level.id) == ["senior", "staff"] })
        #expect(comparison.candidates.allSatisfy { $0.bands.last?.basis == .unknown })
    }

    @Test func `figures are converted, with the rates`() throws {
        let comparison = try catalog.compare(tracks, in: ["dubai"], levels: ["junior"], currency: "AED", period: .month)
        let band = try #require(comparison.candidates.first?.bands.first)
        #expect(band.stated.first?.figure == figure(21_400, 29_100, "AED", .month), "to three digits")
        #expect(band.stated.first?.rates.map(\.year) == [2026])
        #expect(band.evidence.first?.range.currency == "USD", "the evidence stays as its source has it")
        #expect(throws: MissingRate(currency: "CUP")) { try catalog.compare(tracks, in: ["dubai"], currency: "CUP") }
    }

    @Test func `a role without a track has no remote work and no advice`() throws {
        let candidate = try #require(try catalog.compare([.role("data-analyst")], in: ["dubai"]).candidates.first)
        #expect(candidate.track == nil)
        #expect(candidate.remote.isEmpty)
        #expect(candidate.whenToChoose.isEmpty)
        #expect(candidate.bands.allSatisfy { [.pooled, .extrapolated].contains($0.basis) && $0.evidence.isEmpty })
    }

    @Test func `unknown choices are left out`() throws {
        #expect(try catalog.compare([.role("astronaut"), .track("astrology")], in: ["dubai"]).candidates.isEmpty)
        #expect(catalog.coreRole(of: .track("astrology")) == nil)
        #expect(catalog.coreRole(of: .track("data-engineering"))?.id == "data-engineer")
    }

    @Test func `the skills of a role come once each, in the order of the table`() {
        let skills = catalog.skillIDs(of: "data-engineer")
        #expect(skills.first == "python")
        #expect(Set(skills).count == skills.count)
        let named = catalog.roleSkills.filter { $0.role == "data-engineer" && $0.importance == nil }
        #expect(Set(skills) == Set(named.map(\.skill)))
        #expect(catalog.skillIDs(of: "astronaut") == [])
    }

    @Test func `a comparison is encoded and decoded to the same value`() throws {
        let comparison = try catalog.compare(tracks, in: ["dubai", "egypt"], currency: "AED")
        let json = try JSONEncoder().encode(comparison)
        #expect(try JSONDecoder().decode(Comparison.self, from: json) == comparison)
    }
}
