import ArgumentParser
import Pathfinder
@main struct PathfinderCommand: ParsableCommand {
    func run() throws {
        for r in ["data-engineer","ai-engineer"] { for l in ["junior","mid","senior"] {
            let b = Catalog.bundled.band(role: .init(rawValue:r), level: .init(rawValue:l), region: "dubai")
            print(r, l, b, b.evidence.map { "\($0.relation) \($0.places) \($0.isFigure)" })
        }}
        print(Catalog.bundled.validate().map(\.description).joined(separator:"\n"))
    }
}
