/// The languages of the suite.
enum Language: String, Sendable, CaseIterable {
  case be, ru, en
}

/// One text in the three languages.
struct LocalText: Hashable, Sendable {
  var be = ""
  var ru = ""
  var en = ""

  subscript(language: Language) -> String {
    switch language {
    case .be: be
    case .ru: ru
    case .en: en
    }
  }

  /// Makes each language's text in turn.
  init(_ make: (Language) -> String) {
    self.init(make(.be), make(.ru), make(.en))
  }

  init(_ be: String, _ ru: String, _ en: String) {
    self.be = be
    self.ru = ru
    self.en = en
  }
}
