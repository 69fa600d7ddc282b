internal import StrictCSV

/// The languages of ISO 639-1, by code and by name.
package enum LanguageCode {
    /// The code of the language that people mean by a code or a name in English or Arabic, with or without the article.
    ///
    /// - Throws: ``InputMistake`` with the codes that may have been meant.
    package static func named(_ name: String) throws(InputMistake) -> String {
        let wanted = NameIndex.normalised(name)
        if let code = known(name) { return code }
        // "en-US": the part before the hyphen is the language.
        let first = wanted.split(separator: " ").first.flatMap { codes[String($0)] }
        let near = first ?? NearestName.among(codes.keys.sorted(), to: wanted).flatMap { codes[$0] }
        throw InputMistake(
            name, "is not a language of ISO 639-1",
            near.map { "did you mean \"\($0)\"?" } ?? "write its code of two letters, such as en or ar")
    }

    /// The code of the language of a code or a name, as ``named(_:)`` knows them; `nil` for any other text.
    package static func known(_ name: String) -> String? {
        let wanted = NameIndex.normalised(name)
        return codes[wanted] ?? codes[String(wanted.trimmingPrefix("ال"))]
    }

    /// Codes by code and name, as names are compared.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for language in list.split(separator: "|") {
            let words = language.split(separator: " ", maxSplits: 1).map(String.init)
            codes[words[0]] = words[0]
            // The Arabic name stands last.
            let names = words[1].split { $0 == " " }.reduce(into: ["", ""]) { names, word in
                let isArabic = word.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
                names[isArabic ? 1 : 0] += (names[isArabic ? 1 : 0].isEmpty ? "" : " ") + word
            }
            for name in names where !name.isEmpty { codes[NameIndex.normalised(name)] = words[0] }
        }
        return codes
    }()

    /// Code, English name, and Arabic name of the languages that are usual in the region.
    private static let list = """
        aa Afar|ab Abkhazian|ae Avestan|af Afrikaans|ak Akan|am Amharic أمهرية|an Aragonese|ar Arabic عربية|\
        as Assamese|av Avaric|ay Aymara|az Azerbaijani أذرية|ba Bashkir|be Belarusian|bg Bulgarian بلغارية|\
        bi Bislama|bm Bambara|bn Bengali بنغالية|bo Tibetan|br Breton|bs Bosnian بوسنية|ca Catalan|ce Chechen|\
        ch Chamorro|co Corsican|cr Cree|cs Czech تشيكية|cu Church Slavonic|cv Chuvash|cy Welsh|\
        da Danish دنماركية|de German ألمانية|dv Dhivehi|dz Dzongkha|ee Ewe|el Greek يونانية|en English إنجليزية|\
        eo Esperanto|es Spanish إسبانية|et Estonian|eu Basque|fa Persian فارسية|ff Fulah|fi Finnish فنلندية|\
        fj Fijian|fo Faroese|fr French فرنسية|fy Western Frisian|ga Irish|gd Scottish Gaelic|gl Galician|\
        gn Guarani|gu Gujarati غوجاراتية|gv Manx|ha Hausa هوسا|he Hebrew عبرية|hi Hindi هندية|ho Hiri Motu|\
        hr Croatian كرواتية|ht Haitian|hu Hungarian مجرية|hy Armenian أرمنية|hz Herero|ia Interlingua|\
        id Indonesian إندونيسية|ie Interlingue|ig Igbo|ii Sichuan Yi|ik Inupiaq|io Ido|is Icelandic|\
        it Italian إيطالية|iu Inuktitut|ja Japanese يابانية|jv Javanese|ka Georgian جورجية|kg Kongo|ki Kikuyu|\
        kj Kuanyama|kk Kazakh كازاخية|kl Kalaallisut|km Khmer|kn Kannada|ko Korean كورية|kr Kanuri|ks Kashmiri|\
        ku Kurdish كردية|kv Komi|kw Cornish|ky Kyrgyz|la Latin|lb Luxembourgish|lg Ganda|li Limburgish|\
        ln Lingala|lo Lao|lt Lithuanian|lu Luba-Katanga|lv Latvian|mg Malagasy|mh Marshallese|mi Maori|\
        mk Macedonian|ml Malayalam مالايالامية|mn Mongolian|mr Marathi ماراثية|ms Malay ملايوية|mt Maltese|\
        my Burmese|na Nauru|nb Norwegian Bokmål|nd North Ndebele|ne Nepali نيبالية|ng Ndonga|nl Dutch هولندية|\
        nn Norwegian Nynorsk|no Norwegian نرويجية|nr South Ndebele|nv Navajo|ny Chichewa|oc Occitan|oj Ojibwa|\
        om Oromo أورومية|or Odia|os Ossetian|pa Punjabi بنجابية|pi Pali|pl Polish بولندية|ps Pashto بشتوية|\
        pt Portuguese برتغالية|qu Quechua|rm Romansh|rn Rundi|ro Romanian رومانية|ru Russian روسية|\
        rw Kinyarwanda|sa Sanskrit|sc Sardinian|sd Sindhi سندية|se Northern Sami|sg Sango|si Sinhala سنهالية|\
        sk Slovak|sl Slovenian|sm Samoan|sn Shona|so Somali صومالية|sq Albanian ألبانية|sr Serbian صربية|\
        ss Swati|st Southern Sotho|su Sundanese|sv Swedish سويدية|sw Swahili سواحلية|ta Tamil تاميلية|\
        te Telugu تيلوغوية|tg Tajik|th Thai تايلاندية|ti Tigrinya تغرينية|tk Turkmen|tl Tagalog تاغالوغية|\
        tn Tswana|to Tonga|tr Turkish تركية|ts Tsonga|tt Tatar|tw Twi|ty Tahitian|ug Uyghur|\
        uk Ukrainian أوكرانية|ur Urdu أردية|uz Uzbek أوزبكية|ve Venda|vi Vietnamese فيتنامية|vo Volapük|\
        wa Walloon|wo Wolof|xh Xhosa|yi Yiddish|yo Yoruba|za Zhuang|zh Chinese صينية|zu Zulu
        """
}
