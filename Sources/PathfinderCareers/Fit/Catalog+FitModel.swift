import PathfinderCatalog

extension Catalog {
    /// What profiles are compared with, prepared at the first use.
    var fitModel: FitModel { prepared { FitModel($0) } }
}
