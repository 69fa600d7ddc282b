import PathfinderCatalog

/// The names of places and fields of study in the form in which they are looked for in a text.
final class PlaceNames: Sendable {
    let places: PhraseIndex<Region.ID>
    let fields: PhraseIndex<EducationField.ID>

    init(_ catalog: Catalog) {
        var places = PhraseIndex<Region.ID>()
        let kinds = Region.schema.index(of: "kind") ?? 0
        let regions = catalog.table(.regions)
        // A bloc or the world is no place where somebody lives.
        let isPlace = (0..<regions.rowCount).map { row in
            let kind = regions.text(row: row, column: kinds)
            return kind == "country" || kind == "city"
        }
        for row in 0..<regions.rowCount where isPlace[row] {
            let id = Region.ID(rawValue: regions.text(row: row, column: 0))
            for column in 0..<3 { places.add(regions.text(row: row, column: column), id) }
        }
        let aliases = catalog.table(.regionAliases)
        for row in 0..<aliases.rowCount {
            let id = aliases.text(row: row, column: 1)
            guard let region = regions.row(withKey: id), isPlace[region] else { continue }
            places.add(aliases.text(row: row, column: 0), Region.ID(rawValue: id))
        }
        var fields = PhraseIndex<EducationField.ID>()
        for field in catalog.educationFields {
            fields.add(field.id.rawValue, field.id)
            fields.add(field.name[.english], field.id)
            fields.add(field.name[.arabic], field.id)
        }
        for alias in catalog.educationFieldAliases { fields.add(alias.alias, alias.field) }
        (self.places, self.fields) = (places, fields)
    }
}

extension Catalog {
    var placeNames: PlaceNames { prepared { PlaceNames($0) } }
}
