extension Catalog {
    /// What profiles are compared with, prepared at the first use.
    var fitModel: FitModel { storage.fitModel.value { FitModel(self) } }
}
