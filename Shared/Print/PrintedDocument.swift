/// A document for paper: what stands on it, in order, and what goes into the PDF's properties.
///
/// It becomes a PDF of A4 pages by `pdf()`. The same document gives the same bytes on the same
/// machine: nothing is read from the clock, and the fonts are those that are installed.
public struct PrintedDocument: Sendable, Equatable {
  /// The title among the PDF's properties; a title on paper is a block.
  public var title: String
  /// The author among the PDF's properties.
  public var author: String
  /// When the document was made, in seconds since 1970-01-01 UTC; years 1970 to 9999.
  public var createdSeconds: Int64
  /// The language of the text (BCP 47), which decides on forms of letters: `be`, `ru`, `en`.
  public var language: String
  /// The head of the first page.
  public var letterhead: Letterhead?
  /// What stands on the pages.
  public var blocks: [Block]
  /// The box that closes the document: a code and how to verify it.
  public var verification: Verification?
  /// Stands at the foot of every page on the left; one line, cut with … when longer.
  public var footer: String
  /// The word before the page number at the foot, such as “Старонка”, and the word before the
  /// number of pages, such as “з”.
  public var pageWords: PageWords

  /// A document without blocks.
  public init(
    title: String, author: String, createdSeconds: Int64, language: String,
    letterhead: Letterhead? = nil, blocks: [Block] = [], verification: Verification? = nil,
    footer: String = "", pageWords: PageWords = PageWords()
  ) {
    self.title = title
    self.author = author
    self.createdSeconds = createdSeconds
    self.language = language
    self.letterhead = letterhead
    self.blocks = blocks
    self.verification = verification
    self.footer = footer
    self.pageWords = pageWords
  }

  /// The document as a PDF file. Takes tens of milliseconds and never waits: call it from the
  /// blocking pool, not from an event loop.
  ///
  /// Control characters and characters that turn the direction of text around are left out, so that
  /// what a person reads is what was given. Throws `PrintError`.
  public func pdf() throws(PrintError) -> [UInt8] {
    try checkLimits()
    let typesetter = try Typesetter(language: language)
    let pages = try Composition(self, typesetter).pages
    return try PDFWriter.write(self, pages: pages, typesetter: typesetter)
  }
}

extension PrintedDocument {
  /// The head of the first page.
  public struct Letterhead: Sendable, Equatable {
    /// Who issues the document, the highest body first; the last one stands out.
    public var names: [String]
    /// Address, telephone and the like, in small type.
    public var details: [String]

    /// A head of these lines.
    public init(names: [String], details: [String] = []) {
      self.names = names
      self.details = details
    }
  }

  /// The words around the numbers of pages.
  public struct PageWords: Sendable, Equatable {
    /// Stands before the number of the page.
    public var page: String
    /// Stands between the number of the page and the number of all pages.
    public var of: String

    /// “1 / 3” without words given.
    public init(page: String = "", of: String = "/") {
      self.page = page
      self.of = of
    }
  }

  /// A QR code and beside it how the holder of the paper verifies the document.
  public struct Verification: Sendable, Equatable {
    /// What the code holds, as a rule an https address: printable ASCII, at most
    /// `PrintLimits.addressBytesMax` bytes. It is also printed, as a link.
    public var address: String
    /// The heading of the box.
    public var title: String
    /// What to do, or a short code to type in.
    public var lines: [Text]

    /// A box with these words.
    public init(address: String, title: String, lines: [Text] = []) {
      self.address = address
      self.title = title
      self.lines = lines
    }
  }
}

/// A piece of a document, from one margin to the other.
public enum Block: Sendable, Equatable {
  /// The title, centred, in large type.
  case title(String)
  /// A heading inside the document; stays with what follows.
  case heading(String)
  /// Running text.
  case paragraph(Text, Alignment = .justified)
  /// Text with a number or a dash hanging out to the left.
  case item(String, Text)
  /// Two texts side by side on one line, such as date and place; each wraps in its half.
  case sides(Text, Text)
  /// A table of names and values; a row that does not fit is continued on the next page.
  case facts([Fact])
  /// Who decided: the position on the left, the name on the right; never parted.
  case signature(role: String, name: String)
  /// A framed notice such as the particulars of an electronic signature; never parted.
  case stamp(title: String, lines: [Text])
  /// Empty space of so many points; none at the head of a page.
  case space(Double)
  /// The rest stands on a new page.
  case pageBreak

  /// How the lines of a paragraph stand.
  public enum Alignment: Sendable, Equatable {
    /// Both edges straight.
    case justified
    /// The left edge straight.
    case left
    /// The right edge straight.
    case right
    /// In the middle.
    case centred
  }
}

/// One row of a table of names and values.
public struct Fact: Sendable, Equatable {
  /// What the value is.
  public var name: String
  /// The value.
  public var value: Text

  /// A row.
  public init(_ name: String, _ value: Text) {
    self.name = name
    self.value = value
  }
}
