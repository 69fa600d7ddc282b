/// The highest degree or certificate that a person holds.
public enum EducationLevel: String, Codable, CaseIterable, Sendable {
    /// At most a school-leaving certificate.
    case secondary
    /// Training or study after school without a bachelor's degree.
    case diploma
    /// A bachelor's degree.
    case bachelor
    /// A master's degree.
    case master
    /// A doctorate.
    case doctorate
}
