internal import CPrint

/// Breaks text into lines. Owns the fonts of one document; nothing of it is shared with another
/// thread's.
final class Typesetter {
  private let fonts: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer

  /// Throws `PrintError.engine` when the fonts cannot be reached.
  init(language: String) throws(PrintError) {
    guard let fonts = pango_cairo_font_map_new() else { throw .engine("pango: no font map") }
    self.fonts = fonts
    // At 72 dots to the inch pango's units are the PDF's points.
    pango_cairo_font_map_set_resolution(OpaquePointer(fonts), 72)
    guard let context = pango_font_map_create_context(fonts) else {
      g_object_unref(fonts)
      throw .engine("pango: no context")
    }
    self.context = context
    // Paper has no pixels to fit letters to: without this, advances are rounded to whole points.
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_language(context, pango_language_from_string(language))
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fonts)
  }

  /// The text in lines of at most `width` points. A word longer than a line is broken anywhere.
  func set(
    _ text: Text, _ typeface: Typeface, width: Double, alignment: Block.Alignment = .left,
    ellipsis: Bool = false
  ) -> SetText {
    let runs = text.runs.map { Text.Run($0.string.printable, $0.style) }
    let layout = pango_layout_new(context)
    let string = runs.map(\.string).joined()
    pango_layout_set_text(layout, string, Int32(clamping: string.utf8.count))
    pango_layout_set_width(layout, Self.units(width))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_line_spacing(layout, Float(typeface.leading))
    if ellipsis {
      pango_layout_set_height(layout, -1)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    switch alignment {
    case .left: break
    case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    case .centred: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .justified: pango_layout_set_justify(layout, 1)
    }
    setFont(layout, typeface)
    setStyles(layout, runs, typeface)
    return SetText(layout, leading: typeface.leading)
  }

  private func setFont(_ layout: OpaquePointer?, _ typeface: Typeface) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, typeface.familyName)
    pango_font_description_set_absolute_size(font, typeface.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      font, typeface.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_layout_set_font_description(layout, font)
  }

  private func setStyles(_ layout: OpaquePointer?, _ runs: [Text.Run], _ typeface: Typeface) {
    let list = pango_attr_list_new()
    defer { pango_attr_list_unref(list) }
    // A hyphen that pango would add to a broken number or address is one that was never written.
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(0))
    var start: UInt32 = 0
    for run in runs {
      let end = start + UInt32(clamping: run.string.utf8.count)
      var attributes: [UnsafeMutablePointer<PangoAttribute>?] = []
      if run.style.contains(.bold) {
        attributes.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD))
      }
      if run.style.contains(.small) { attributes.append(pango_attr_scale_new(0.8)) }
      if run.style.contains(.fixed) {
        attributes.append(pango_attr_family_new("DejaVu Sans Mono"))
        attributes.append(pango_attr_scale_new(run.style.contains(.small) ? 0.75 : 0.9))
      }
      if run.style.contains(.quiet) {
        let shade = UInt16(Ink.grey.rawValue * 65_535)
        attributes.append(pango_attr_foreground_new(shade, shade, shade))
      }
      for attribute in attributes {
        attribute?.pointee.start_index = start
        attribute?.pointee.end_index = end
        pango_attr_list_insert(list, attribute)
      }
      start = end
    }
    pango_layout_set_attributes(layout, list)
  }

  private static func units(_ points: Double) -> Int32 {
    Int32(points * Double(PANGO_SCALE))
  }
}
