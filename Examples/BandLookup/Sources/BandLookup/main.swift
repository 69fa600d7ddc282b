import Pathfinder

let catalog = Catalog.bundled
let (role, level) = try catalog.roleAndLevel(named: "senior AI engineer")
let place = try catalog.id(of: "Dubai", as: Region.self)
let band = catalog.band(role: role, level: level ?? "mid", region: place)
print(band)
for evidence in band.evidence {
    print("-", evidence.range.low, evidence.range.high, evidence.relation, evidence.places, evidence.source.id)
}
