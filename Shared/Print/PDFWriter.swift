internal import CPrint

/// Draws composed pages into a PDF file in memory. Owns the surface and the canvas on it.
struct PDFWriter: ~Copyable {
  /// What cairo has written so far; cairo holds a pointer to it, so it is an object.
  private final class Output {
    var bytes: [UInt8] = []
  }

  private let surface: OpaquePointer?
  private let canvas: OpaquePointer?
  private let output: Unmanaged<Output>

  private init() {
    let output = Unmanaged.passRetained(Output())
    surface = cairo_pdf_surface_create_for_stream(
      receivePDF, output.toOpaque(), Sheet.width, Sheet.height)
    canvas = cairo_create(surface)
    self.output = output
  }

  deinit {
    cairo_destroy(canvas)
    // Writes the rest of the file, so the output is let go of last.
    cairo_surface_destroy(surface)
    output.release()
  }

  /// The document as a PDF file. Throws `PrintError.engine` with cairo's words.
  static func write(
    _ document: PrintedDocument, pages: [Page], typesetter: Typesetter
  ) throws(PrintError) -> [UInt8] {
    let writer = PDFWriter()
    writer.setProperties(document)
    for (index, page) in pages.enumerated() {
      writer.draw(page)
      let words = document.pageWords
      let number = "\(words.page) \(index + 1) \(words.of) \(pages.count)"
      writer.drawFooter(document.footer, number, typesetter)
      cairo_show_page(writer.canvas)
    }
    return try writer.finish()
  }

  private func setProperties(_ document: PrintedDocument) {
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    let properties = [
      (CAIRO_PDF_METADATA_TITLE, document.title.printable),
      (CAIRO_PDF_METADATA_AUTHOR, document.author.printable),
      (CAIRO_PDF_METADATA_CREATOR, "talaka"),
      // Without it cairo asks the clock, and the same document would give different bytes.
      (CAIRO_PDF_METADATA_CREATE_DATE, CalendarTime(document.createdSeconds).text),
    ]
    for (property, value) in properties {
      cairo_pdf_surface_set_metadata(surface, property, value)
    }
  }

  private func draw(_ page: Page) {
    for mark in page.marks {
      switch mark {
      case .line(let text, let index, let x, let y):
        ink(.black)
        text.draw(line: index, on: canvas, x: x, y: y)
      case .rule(let x, let y, let width, let weight, let shade):
        ink(shade)
        cairo_rectangle(canvas, x, y - weight / 2, width, weight)
        cairo_fill(canvas)
      case .frame(let x, let y, let width, let height): frame(x, y, width, height)
      case .code(let code, let x, let y, let side): draw(code, x: x, y: y, side: side)
      case .link(let address, let x, let y, let width, let height):
        cairo_tag_begin(
          canvas, CAIRO_TAG_LINK,
          "uri='\(Self.linkable(address))' rect=[\(x) \(y) \(width) \(height)]")
        cairo_tag_end(canvas, CAIRO_TAG_LINK)
      }
    }
  }

  /// Cairo writes an address into the PDF's string as it is, so what would end that string or cairo's
  /// own quotes is written with percent signs; it stays the same address.
  private static func linkable(_ address: String) -> String {
    address.replacing("\\", with: "%5C").replacing("'", with: "%27")
      .replacing("(", with: "%28").replacing(")", with: "%29")
  }

  private func drawFooter(_ text: String, _ number: String, _ typesetter: Typesetter) {
    ink(.hairline)
    cairo_rectangle(canvas, Sheet.left, Sheet.footerRule, Sheet.textWidth, 0.4)
    cairo_fill(canvas)
    ink(.grey)
    let right = 90.0
    let left = typesetter.set(
      Text(text.replacing("\n", with: " "), .quiet), .footer, width: Sheet.textWidth - right - 12,
      ellipsis: true)
    left.draw(line: 0, on: canvas, x: Sheet.left, y: Sheet.footerRule + 5)
    let page = typesetter.set(
      Text(number, .quiet), .footer, width: right, alignment: .right, ellipsis: true)
    page.draw(line: 0, on: canvas, x: Sheet.right - right, y: Sheet.footerRule + 5)
  }

  private func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
    ink(.black)
    let square = side / Double(code.size)
    for run in code.runs {
      cairo_rectangle(
        canvas, x + Double(run.column) * square, y + Double(run.row) * square,
        Double(run.count) * square, square)
    }
    // One path, filled once: no light seams between the rows.
    cairo_fill(canvas)
  }

  private func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    let radius = 4.0
    let quarter = Double.pi / 2
    ink(.rule)
    cairo_new_sub_path(canvas)
    cairo_arc(canvas, x + width - radius, y + radius, radius, -quarter, 0)
    cairo_arc(canvas, x + width - radius, y + height - radius, radius, 0, quarter)
    cairo_arc(canvas, x + radius, y + height - radius, radius, quarter, 2 * quarter)
    cairo_arc(canvas, x + radius, y + radius, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(canvas)
    cairo_set_line_width(canvas, 0.8)
    cairo_stroke(canvas)
  }

  private func ink(_ shade: Ink) {
    cairo_set_source_rgb(canvas, shade.rawValue, shade.rawValue, shade.rawValue)
  }

  private consuming func finish() throws(PrintError) -> [UInt8] {
    try Self.check(cairo_status(canvas))
    cairo_surface_finish(surface)
    try Self.check(cairo_surface_status(surface))
    return output._withUnsafeGuaranteedRef { $0.bytes }
  }

  private static func check(_ status: cairo_status_t) throws(PrintError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .engine("cairo: \(String(cString: cairo_status_to_string(status)))")
    }
  }

  fileprivate static func receive(
    _ bytes: UnsafeBufferPointer<UInt8>, for output: UnsafeRawPointer
  ) {
    Unmanaged<Output>.fromOpaque(output)._withUnsafeGuaranteedRef { $0.bytes += bytes }
  }
}

/// Cairo hands over a piece of the file.
private func receivePDF(
  _ output: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let output, let data else { return CAIRO_STATUS_WRITE_ERROR }
  PDFWriter.receive(UnsafeBufferPointer(start: data, count: Int(count)), for: output)
  return CAIRO_STATUS_SUCCESS
}
