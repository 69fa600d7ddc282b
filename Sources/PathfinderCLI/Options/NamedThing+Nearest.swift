import StrictCSV
import Pathfinder

extension NamedThing {
    /// The row whose id or name is nearest to one that is not known.
    static func nearest(to name: String, in catalog: Catalog) -> NamedThing? {
        let wanted = Array(NameIndex.normalised(name))
        let near = tables.prefix(6).compactMap { table -> (edits: Int, thing: NamedThing)? in
            guard let id = catalog.suggestions(for: name, in: table).first else { return nil }
            // It may be another of its names that is near.
            let edits = NearestName.edits(
                from: wanted, to: Array(NameIndex.normalised(id)), atMost: max(1, wanted.count / 2))
            return (edits ?? .max, NamedThing(table: table, id: id))
        }
        return near.min { $0.edits < $1.edits }?.thing
    }
}
