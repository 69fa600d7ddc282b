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
        let parents = Region.schema.index(of: "parent") ?? 0
        // Arabic writes Oman and Amman alike: a name of a country and of a city elsewhere says neither.
        func isCountryElsewhere(_ first: Int, _ second: Int) -> Bool {
            let kind = [first, second].map { regions.text(row: $0, column: kinds) }
            guard let city = kind.firstIndex(of: "city"), kind[1 - city] == "country" else { return false }
            let rows = [first, second]
            return regions.text(row: rows[city], column: parents) != regions.text(row: rows[1 - city], column: 0)
        }
        var rows: [String: (name: String, row: Int, isAmbiguous: Bool)] = [:]
        func add(_ name: String, _ row: Int) {
            let key = NameIndex.normalised(name)
            if let known = rows[key] {
                if isCountryElsewhere(known.row, row) { rows[key]?.isAmbiguous = true }
            } else {
                rows[key] = (name, row, false)
            }
        }
        for row in 0..<regions.rowCount where isPlace[row] {
            for column in 0..<3 { add(regions.text(row: row, column: column), row) }
        }
        let aliases = catalog.table(.regionAliases)
        for row in 0..<aliases.rowCount {
            guard let region = regions.row(withKey: aliases.text(row: row, column: 1)), isPlace[region] else {
                continue
            }
            add(aliases.text(row: row, column: 0), region)
        }
        for place in rows.values where !place.isAmbiguous {
            places.add(place.name, Region.ID(rawValue: regions.text(row: place.row, column: 0)))
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
