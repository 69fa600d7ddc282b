/// What a comparison is about: a whole track, or a single role.
public enum CareerChoice: Hashable, Sendable {
    /// A track; its core role stands for it where one role is needed.
    case track(Track.ID)
    /// A role.
    case role(Role.ID)
}
