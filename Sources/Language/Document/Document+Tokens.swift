extension Document {
  /// A document of given words, in sentences: its text is the words with a space where one follows.
  ///
  /// - Parameter sentences: words and whether white space stands before each.
  package init(sentences: [[(text: String, followsSpace: Bool)]]) {
    var text = ""
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    var offset = 0
    for sentence in sentences where !sentence.isEmpty {
      let first = tokens.count
      for word in sentence {
        if word.followsSpace, offset > 0 {
          text += " "
          offset += 1
        }
        let length = word.text.unicodeScalars.count
        tokens.append(
          Token(
            range: offset..<offset + length, text: word.text,
            followsSpace: word.followsSpace || offset == 0))
        text += word.text
        offset += length
      }
      ranges.append(first..<tokens.count)
    }
    self.init(text: text)
    self.tokens = tokens
    self.sentences = ranges
  }
}
