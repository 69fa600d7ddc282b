package import PathfinderCareers
package import PathfinderCatalog

extension Wording {
    /// A change in the answers in a sentence: which role would be first, how probably, and after what.
    package func sentence(_ change: FitChange) -> String {
        let steps = change.steps.map { step in
            let text = step.text[language]
            return text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        return self(
            .fitChange,
            [
                "role": name(of: change.role), "percent": "\(Int(rounding: 100 * change.probabilityFirst))",
                "steps": steps.joined(separator: semicolon),
            ])
    }
}
