/// Time for study.
package enum StudyTime {
    /// Hours of study a week that make a plan: with fewer it would take decades, and a week has no more.
    package static let hoursPerWeek = 0.5...168.0

    /// The bounds in words, to be named in messages.
    package static let bounds = "from 0.5 to 168"
}
