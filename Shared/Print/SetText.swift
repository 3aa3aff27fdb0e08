internal import CPrint

/// Text in lines, ready to be drawn. Owns the layout that the lines live in.
final class SetText {
  /// A line, with its place inside the text's box in points.
  struct Line {
    let index: Int
    let top: Double
    let height: Double
  }

  /// The lines from the top.
  let lines: [Line]
  private let layout: OpaquePointer?
  private let places: [(line: UnsafeMutablePointer<PangoLayoutLine>?, x: Double, baseline: Double)]

  init(_ layout: OpaquePointer?, leading: Double) {
    self.layout = layout
    var tops: [Double] = []
    var end = 0.0
    var places: [(line: UnsafeMutablePointer<PangoLayoutLine>?, x: Double, baseline: Double)] = []
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      var box = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &box)
      // The space between lines is shared by the line above and the one below, the first and the
      // last line included: so texts stand one after the other at the same distance.
      let space = Self.points(box.height) * (leading - 1) / 2
      let top = Self.points(box.y) - space
      end = Self.points(box.y) + Self.points(box.height) + space
      tops.append(top)
      places.append(
        (
          pango_layout_iter_get_line_readonly(iterator), Self.points(box.x),
          Self.points(pango_layout_iter_get_baseline(iterator)) - top
        ))
    } while pango_layout_iter_next_line(iterator) != 0
    lines = tops.indices.map { index in
      let bottom = index + 1 < tops.count ? tops[index + 1] : end
      return Line(index: index, top: tops[index], height: bottom - tops[index])
    }
    self.places = places
    var box = PangoRectangle()
    pango_layout_get_extents(layout, nil, &box)
    width = Self.points(box.width)
  }

  deinit { g_object_unref(layout.map { UnsafeMutableRawPointer($0) }) }

  /// Height of all lines, in points.
  var height: Double { lines.reduce(0) { $0 + $1.height } }

  /// Width that the widest line takes, in points.
  let width: Double

  /// Distance from the top of the first line's box to the line that its letters stand on.
  var firstBaseline: Double { places.first?.baseline ?? 0 }

  /// Draws a line so that its box begins at this place.
  func draw(line: Int, on canvas: OpaquePointer?, x: Double, y: Double) {
    let place = places[line]
    cairo_move_to(canvas, x + place.x, y + place.baseline)
    pango_cairo_show_layout_line(canvas, place.line)
  }

  private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
