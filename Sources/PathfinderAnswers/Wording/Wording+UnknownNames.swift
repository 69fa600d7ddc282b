package import PathfinderCareers
package import PathfinderCatalog

extension Wording {
    /// What a profile names and the catalog does not know, each with what it was said to be and what may have been meant.
    package func unknownNames(of profile: Profile) -> [String] {
        let skills = profile.unknownSkills.map { skill in
            unknown(.unknownSkill, skill, near: catalog.suggestions(forSkill: skill).map { name(of: $0) })
        }
        let role = profile.unknownCurrentRole.map { title in
            unknown(.unknownRole, title, near: roles(near: title).map { name(of: $0) })
        }
        let field = profile.unknownEducationField.map { field in
            unknown(.unknownField, field, near: fields(near: field).map { $0.name[language] })
        }
        return skills + [role, field].compactMap { $0 }
    }

    /// The same in a sentence; `nil` where all is known.
    package func sentence(onUnknownNamesOf profile: Profile) -> String? {
        let names = unknownNames(of: profile)
        guard let last = names.last?.last else { return nil }
        let sentence = self(.planUnknownNames, ["names": names.joined(separator: semicolon)])
        // A question ends with its own mark.
        return last == "?" || last == "؟" ? String(sentence.dropLast()) : sentence
    }

    private func unknown(_ key: PhraseKey, _ name: String, near names: [String]) -> String {
        let unknown = self(key, ["name": name])
        guard !names.isEmpty else { return unknown }
        return self(.unknownNear, ["unknown": unknown, "names": names.joined(separator: comma)])
    }

    private func roles(near title: String) -> [Role.ID] {
        do throws(UnknownName) {
            return [try catalog.roleAndLevel(named: title).role]
        } catch {
            return error.suggestions.map { Role.ID(rawValue: $0) }
        }
    }

    private func fields(near name: String) -> [EducationField] {
        do throws(UnknownName) {
            return [catalog.educationFields[try catalog.id(of: name, as: EducationField.self)]].compactMap { $0 }
        } catch {
            return error.suggestions.compactMap { catalog.educationFields[EducationField.ID(rawValue: $0)] }
        }
    }
}
