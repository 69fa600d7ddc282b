extension Wording {
    /// What has become of a certification: "retired 2025-03-31, now DP-700"; empty for one that can be taken.
    package func mark(_ certification: Certification) -> String {
        let successor = certification.replacedBy.flatMap { catalog.certifications[$0] }
        let next = successor.map { $0.exam ?? $0.name } ?? ""
        switch certification.status {
        case .active: return ""
        case .beta: return self(.certificationBeta)
        case .notAnExam: return self(.certificationNotAnExam)
        case .neverExisted:
            return successor == nil
                ? self(.certificationNeverExisted) : self(.certificationNeverExistedNearest, ["next": next])
        case .retired:
            let date = certification.retiredOn?.description ?? ""
            guard successor != nil else { return self(.certificationRetired, ["date": date]) }
            return self(.certificationRetiredNow, ["date": date, "next": next])
        }
    }

    /// A certification by its name, with what has become of it in brackets.
    package func marked(_ name: String, _ certification: Certification) -> String {
        let mark = mark(certification)
        return mark.isEmpty ? name : "\(name) (\(mark))"
    }
}
