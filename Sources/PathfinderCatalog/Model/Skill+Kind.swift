extension Skill.Kind {
    /// Whether skills of the kind are languages, tools and platforms, rather than knowledge and practice.
    public var isTool: Bool {
        switch self {
        case .concept, .practice, .mathematics, .softSkill, .mlMethod, .visionMethod, .languageMethod: false
        default: true
        }
    }
}
