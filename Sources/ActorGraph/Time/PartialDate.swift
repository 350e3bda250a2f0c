/// A date of the proleptic Gregorian calendar that may be known only to the month or the year.
///
/// Written as in ISO 8601: `2022`, `2022-01`, `2022-01-08`. Years run from 1 to 9999.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible,
  LosslessStringConvertible
{
  /// Year, month and day side by side, 0 for what is not known: 14, 4 and 5 bits. Greater numbers are
  /// later dates; of two with the same first day the vaguer is less.
  let packed: Int32

  /// The year, 1...9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1...12, where it is known.
  public var month: Int? {
    let month = Int(packed >> 5 & 0xf)
    return month == 0 ? nil : month
  }
  /// The day of the month, where it is known.
  public var day: Int? {
    let day = Int(packed & 0x1f)
    return day == 0 ? nil : day
  }

  /// Makes a date; nil where there is no such day, or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    packed = Int32(year << 9 | (month ?? 0) << 5 | (day ?? 0))
  }

  /// Takes what another date has as `packed`; nil for 0.
  init?(packed: Int32) {
    if packed == 0 { return nil }
    self.packed = packed
  }

  /// Reads `2022`, `2022-01` or `2022-01-08`; nil for anything else. A time after `T` is ignored.
  public init?(_ text: String) {
    self.init(utf8: text.utf8[...])
  }

  /// The same by its bytes, which is where the time of reading many dates goes.
  init?(utf8 bytes: Substring.UTF8View) {
    var numbers: (Int, Int, Int) = (0, 0, 0)
    var place = 0
    for byte in bytes {
      if byte == UInt8(ascii: "T") { break }
      let isDash = place == 4 || place == 7
      guard place < 10, isDash == (byte == UInt8(ascii: "-")) else { return nil }
      if !isDash {
        guard (48...57).contains(byte) else { return nil }
        let digit = Int(byte) - 48
        switch place {
        case 0..<4: numbers.0 = numbers.0 * 10 + digit
        case 5, 6: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      }
      place += 1
    }
    switch place {
    case 4: self.init(year: numbers.0)
    case 7: self.init(year: numbers.0, month: numbers.1)
    case 10: self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    default: return nil
    }
  }

  /// ISO 8601, as precise as the date is.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      let (year, month, day) = (Int(packed >> 9), Int(packed >> 5 & 0xf), Int(packed & 0x1f))
      func write(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      if month == 0 { return 4 }
      text[4] = UInt8(ascii: "-")
      write(month, at: 5)
      if day == 0 { return 7 }
      text[7] = UInt8(ascii: "-")
      write(day, at: 8)
      return 10
    }
  }

  /// The first day it can mean, as days since 1 January of year 1.
  public var earliestDay: Int { Self.ordinal(year, month ?? 1, day ?? 1) }

  /// The last day it can mean, as days since 1 January of year 1.
  public var latestDay: Int {
    let month = month ?? 12
    return Self.ordinal(year, month, day ?? Self.days(inMonth: month, of: year))
  }

  /// Whether every day of `other` can be meant by this date: `2022-01` contains `2022-01-08`.
  public func contains(_ other: PartialDate) -> Bool {
    earliestDay <= other.earliestDay && other.latestDay <= latestDay
  }

  /// By first day; of two with the same first day the vaguer comes first.
  public static func < (left: Self, right: Self) -> Bool {
    left.packed < right.packed
  }

  /// Days of a month, 28...31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400 + day - 1
    for earlier in 1..<max(month, 1) { days += Self.days(inMonth: earlier, of: year) }
    return days
  }
}
