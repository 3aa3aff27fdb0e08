/// What is drawn on one page.
struct Page {
  enum Mark {
    /// One line of text with the upper left corner of its box.
    case line(SetText, index: Int, x: Double, y: Double)
    /// A level line.
    case rule(x: Double, y: Double, width: Double, weight: Double, Ink)
    /// A frame with round corners.
    case frame(x: Double, y: Double, width: Double, height: Double)
    /// A QR code; its quiet zone is the caller's.
    case code(QRCode, x: Double, y: Double, side: Double)
    /// A place to click.
    case link(String, x: Double, y: Double, width: Double, height: Double)
  }

  var marks: [Mark] = []
}

/// Puts the pieces of a document on pages, from the top down.
struct Composition {
  /// The pages, at least one.
  private(set) var pages = [Page()]
  private var y = Sheet.top
  private let typesetter: Typesetter

  init(_ document: PrintedDocument, _ typesetter: Typesetter) throws(PrintError) {
    self.typesetter = typesetter
    if let letterhead = document.letterhead { try place(letterhead) }
    for block in document.blocks { try place(block) }
    if let verification = document.verification { try place(verification) }
  }

  private var isAtTop: Bool { y <= Sheet.top }

  private mutating func breakPage() throws(PrintError) {
    guard pages.count < PrintLimits.pagesMax else { throw .overLimit(.pages) }
    pages.append(Page())
    y = Sheet.top
  }

  /// Goes to a new page when this much is not left on this one.
  private mutating func reserve(_ height: Double) throws(PrintError) {
    if y + height > Sheet.bottom && !isAtTop { try breakPage() }
  }

  /// Leaves space, except at the head of a page.
  private mutating func skip(_ points: Double) {
    if !isAtTop { y = min(y + points, Sheet.bottom) }
  }

  private mutating func add(_ mark: Page.Mark) { pages[pages.count - 1].marks.append(mark) }

  /// Draws some lines of a text with the first one at `y`; moves nothing.
  private mutating func draw(_ text: SetText, _ lines: Range<Int>, x: Double, y: Double) {
    guard let first = lines.first else { return }
    let start = text.lines[first].top
    for index in lines {
      add(.line(text, index: index, x: x, y: y + text.lines[index].top - start))
    }
  }

  /// Lets a text run down the page and onto the next ones. No single line is left alone at the foot
  /// or the head of a page when the text has four lines or more.
  private mutating func flow(_ text: SetText, x: Double) throws(PrintError) {
    var next = 0
    while next < text.lines.count {
      var end = linesThatFit(text, from: next, height: Sheet.bottom - y)
      if end < text.lines.count, !isAtTop {
        if end == text.lines.count - 1 { end -= 1 }
        if end - next < 2 { end = next }
      }
      if end == next {
        if isAtTop { end = next + 1 } else { try breakPage(); continue }
      }
      draw(text, next..<end, x: x, y: y)
      y += height(text, next..<end)
      next = end
      if next < text.lines.count { try breakPage() }
    }
  }

  private func linesThatFit(_ text: SetText, from start: Int, height limit: Double) -> Int {
    var used = 0.0
    for index in start..<text.lines.count {
      used += text.lines[index].height
      if used > limit { return index }
    }
    return text.lines.count
  }

  private func height(_ text: SetText, _ lines: Range<Int>) -> Double {
    lines.reduce(0) { $0 + text.lines[$1].height }
  }
}

// MARK: - Pieces

extension Composition {
  private mutating func place(_ letterhead: PrintedDocument.Letterhead) throws(PrintError) {
    for (index, name) in letterhead.names.enumerated() {
      let isIssuer = index == letterhead.names.count - 1
      try flow(
        typesetter.set(
          Text(name), isIssuer ? .issuer : .letterhead, width: Sheet.textWidth,
          alignment: .centred),
        x: Sheet.left)
      y += 2
    }
    if !letterhead.details.isEmpty {
      y += 2
      try flow(
        typesetter.set(
          Text(letterhead.details.joined(separator: "\n"), .quiet), .detail,
          width: Sheet.textWidth, alignment: .centred),
        x: Sheet.left)
    }
    y += 6
    add(.rule(x: Sheet.left, y: y, width: Sheet.textWidth, weight: 1.2, .black))
    add(.rule(x: Sheet.left, y: y + 2.4, width: Sheet.textWidth, weight: 0.4, .black))
    y += 18
  }

  private mutating func place(_ block: Block) throws(PrintError) {
    switch block {
    case .title(let text):
      skip(10)
      try flow(
        typesetter.set(Text(text), .title, width: Sheet.textWidth, alignment: .centred),
        x: Sheet.left)
      y += 8
    case .heading(let text):
      let set = typesetter.set(Text(text), .heading, width: Sheet.textWidth)
      skip(10)
      // A heading goes where what it announces begins: three lines of text, as `flow` does not part
      // fewer.
      try reserve(set.height + 44)
      try flow(set, x: Sheet.left)
      y += 3
    case .paragraph(let text, let alignment):
      try flow(
        typesetter.set(text, .body, width: Sheet.textWidth, alignment: alignment), x: Sheet.left)
      y += 6
    case .item(let mark, let text): try placeItem(mark, text)
    case .sides(let left, let right): try placeSides(left, right)
    case .facts(let facts): try placeFacts(facts)
    case .signature(let role, let name): try placeSignature(role, name)
    case .stamp(let title, let lines): try placeStamp(title, lines)
    case .space(let points): skip(max(0, points))
    case .pageBreak: if !isAtTop { try breakPage() }
    }
  }

  private mutating func placeItem(_ mark: String, _ text: Text) throws(PrintError) {
    let indent = 22.0
    let number = typesetter.set(Text(mark), .body, width: indent, ellipsis: true)
    let set = typesetter.set(text, .body, width: Sheet.textWidth - indent, alignment: .justified)
    try reserve(height(set, 0..<min(2, set.lines.count)))
    draw(number, 0..<1, x: Sheet.left, y: y)
    try flow(set, x: Sheet.left + indent)
    y += 3
  }

  private mutating func placeSides(_ left: Text, _ right: Text) throws(PrintError) {
    // The right side gets what it needs, up to a half; the left side the rest.
    let half = Sheet.textWidth / 2
    let width = min(half, typesetter.set(right, .body, width: half).width + 1)
    let first = typesetter.set(left, .body, width: Sheet.textWidth - width - 16)
    let second = typesetter.set(right, .body, width: width, alignment: .right)
    try placeTogether(
      [(first, Sheet.left), (second, Sheet.right - width)], height: max(first.height, second.height)
    )
    y += 8
  }

  private mutating func placeSignature(_ role: String, _ name: String) throws(PrintError) {
    let split = Sheet.textWidth * 0.6
    let left = typesetter.set(Text(role), .body, width: split - 16)
    let right = typesetter.set(Text(name), .body, width: Sheet.textWidth - split)
    let tall = max(left.height, right.height)
    skip(18)
    try reserve(tall)
    // The name stands beside the last line of the position, as on paper.
    let drop = max(0, left.height - right.height)
    try placeTogether([(left, Sheet.left)], height: tall, advance: false)
    draw(right, 0..<right.lines.count, x: Sheet.left + split, y: y + drop)
    y += tall + 8
  }

  /// Texts side by side that stay on one page; one after the other when they are taller than a page.
  private mutating func placeTogether(
    _ texts: [(text: SetText, x: Double)], height: Double, advance: Bool = true
  ) throws(PrintError) {
    guard height <= Sheet.bottom - Sheet.top else {
      for (text, x) in texts { try flow(text, x: x) }
      return
    }
    try reserve(height)
    for (text, x) in texts { draw(text, 0..<text.lines.count, x: x, y: y) }
    if advance { y += height }
  }

  private mutating func placeFacts(_ facts: [Fact]) throws(PrintError) {
    guard !facts.isEmpty else { return }
    let split = (Sheet.textWidth * 0.36).rounded()
    skip(4)
    try reserve(30)
    add(.rule(x: Sheet.left, y: y, width: Sheet.textWidth, weight: 0.6, .rule))
    for fact in facts {
      let name = typesetter.set(Text(fact.name, .quiet), .factName, width: split - 10)
      let value = typesetter.set(fact.value, .factValue, width: Sheet.textWidth - split)
      try placeRow([(name, Sheet.left), (value, Sheet.left + split)])
    }
    y += 10
  }

  /// One row of a table. A row of up to a quarter of a page stays whole; a taller one breaks, all its
  /// cells at the same height.
  private mutating func placeRow(_ cells: [(text: SetText, x: Double)]) throws(PrintError) {
    let padding = 2.5
    // The first lines of all cells stand on one line, whatever their size.
    let baseline = cells.map(\.text.firstBaseline).max() ?? 0
    let tall = cells.map { $0.text.height + baseline - $0.text.firstBaseline }.max() ?? 0
    if tall < (Sheet.bottom - Sheet.top) / 4 { try reserve(tall + 2 * padding) }
    var next = cells.map { _ in 0 }
    var isFirst = true
    repeat {
      if !isFirst { try breakPage() }
      y += padding
      var lowest = y
      for (index, cell) in cells.enumerated() where next[index] < cell.text.lines.count {
        let top = y + (isFirst ? baseline - cell.text.firstBaseline : 0)
        var end = linesThatFit(cell.text, from: next[index], height: Sheet.bottom - padding - top)
        // A page always takes a line, however tall it is.
        if end == next[index] && y <= Sheet.top + padding { end += 1 }
        draw(cell.text, next[index]..<end, x: cell.x, y: top)
        lowest = max(lowest, top + height(cell.text, next[index]..<end))
        next[index] = end
      }
      isFirst = false
      y = lowest + padding
      add(.rule(x: Sheet.left, y: y, width: Sheet.textWidth, weight: 0.4, .hairline))
    } while zip(next, cells).contains { $0 < $1.text.lines.count }
  }

  private mutating func placeStamp(_ title: String, _ lines: [Text]) throws(PrintError) {
    let padding = 9.0
    let width = (Sheet.textWidth * 0.66).rounded()
    let inner = width - 2 * padding
    let texts =
      [typesetter.set(Text(title), .noticeTitle, width: inner)]
      + lines.map { typesetter.set($0, .notice, width: inner) }
    let tall = texts.reduce(0) { $0 + $1.height } + 3 + 2 * padding
    skip(10)
    guard tall <= Sheet.bottom - Sheet.top else {
      for text in texts { try flow(text, x: Sheet.left + padding) }
      return
    }
    try reserve(tall)
    add(.frame(x: Sheet.left, y: y, width: width, height: tall))
    var line = y + padding
    for (index, text) in texts.enumerated() {
      draw(text, 0..<text.lines.count, x: Sheet.left + padding, y: line)
      line += text.height + (index == 0 ? 3 : 0)
    }
    y += tall + 8
  }

  private mutating func place(_ verification: PrintedDocument.Verification) throws(PrintError) {
    let code = try QRCode(verification.address)
    let side = Sheet.millimetres(25)
    let textX = Sheet.left + side + 14
    let width = Sheet.right - textX
    var texts = [typesetter.set(Text(verification.title), .noticeTitle, width: width)]
    texts += verification.lines.map { typesetter.set($0, .notice, width: width) }
    let address = typesetter.set(Text(verification.address), .address, width: width)
    let tall = texts.reduce(0) { $0 + $1.height + 3 } + address.height
    skip(16)
    guard tall <= Sheet.bottom - Sheet.top - 40 else { throw .overLimit(.textBytes) }
    try reserve(max(side, tall) + 12)
    add(.rule(x: Sheet.left, y: y, width: Sheet.textWidth, weight: 0.6, .rule))
    y += 12
    add(.code(code, x: Sheet.left, y: y, side: side))
    var line = y
    for text in texts {
      draw(text, 0..<text.lines.count, x: textX, y: line)
      line += text.height + 3
    }
    draw(address, 0..<address.lines.count, x: textX, y: line)
    add(.link(verification.address, x: textX, y: line, width: width, height: address.height))
    y += max(side, tall)
  }
}
