import Testing

@testable import Publishing

struct PlainHTMLTests {
    @Test(arguments: [
        ("<p class=\"a\">B &amp; &Uuml;</p>", "<p class=\"a\">B &amp; &Uuml;</p>"),
        ("<IMG SRC=/etc/hostname ALT=\"Wappen &amp; Rat\">", "Wappen &amp; Rat"),
        ("<img alt='a\"<b>' src='x'>", "a&quot;&lt;b&gt;"), ("<img/src=x/alt=y>", ""),
        ("<img src=\"a", "&lt;img src=\"a"),
        ("a<iframe src=x>b</iframe>c", "ac"), ("<svg><image href=x /></svg>d", "d"), ("<object data=x>e", ""),
        ("<script>if (a<b) \"</p>\"</script>f", "f"), ("<!-- <img src=x> -->g", "g"), ("<!-- h", ""),
        ("<?php a ?>b", "b"),
        ("<title>x</title><base href=/etc/><meta name=a content=b>i", "i"), ("<blink>j</blink>", "j"),
        ("<p onclick=\"x\" data-src=y style=\"color:red\">k</p>", "<p style=\"color:red\">k</p>"),
        ("<a href=\"file:///etc/passwd\">l</a>", "<a>l</a>"),
        ("<a href=HTTPS://m.de>m</a>", "<a href=\"HTTPS://m.de\">m</a>"),
        ("1 < 2", "1 &lt; 2"), ("<p title=\"<img src=x>\">n</p>", "<p title=\"&lt;img src=x&gt;\">n</p>"),
        ("<p =img>o</p>", "<p>o</p>"), ("<br/>", "<br>"),
    ])
    func `words and their structure go through, what loads or runs something does not`(html: String, plain: String) {
        #expect(PlainHTML.text(html) == plain)
    }

    @Test func `a picture that the text holds itself stays`() {
        let picture = "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Wappen\">"
        #expect(PlainHTML.text(picture) == picture)
    }

    @Test func `what is understood stays as it is when it is read again`() {
        for html in ["<p>a<br>b</p>", "<table><tr><th scope=\"row\">a</th></tr></table>", "a &lt; b"] {
            #expect(PlainHTML.text(PlainHTML.text(html)) == html)
        }
    }
}
