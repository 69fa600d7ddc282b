internal import StrictCSV

extension Int {
    /// The number with its thousands apart: `95,000`.
    package var grouped: String { DisplayText.grouped(self) }
}
