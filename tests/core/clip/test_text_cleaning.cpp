// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_cleaning.h"

#include <gtest/gtest.h>

#include <string>

namespace clipscope::clip {
namespace {

TEST(TextCleaning, LowersCaseByUnicodesFullRules) {
    EXPECT_EQ(cleanCaption("ABC Ä Ω Ж"), "abc ä ω ж");
    EXPECT_EQ(cleanCaption("\u0130"), "i\u0307");
    EXPECT_EQ(cleanCaption("ΟΔΟΣ ΣΑΣ. Σ ΑΣ'Α"), "οδος σας. σ ασ'α");
}

TEST(TextCleaning, MakesWhiteSpaceSingleSpaces) {
    EXPECT_EQ(cleanCaption("\t a \u00A0\u3000\n b\x1C "), "a b");
    EXPECT_EQ(cleanCaption("zero\u200Bwidth"), "zero\u200Bwidth");
}

TEST(TextCleaning, ComposesAccents) {
    EXPECT_EQ(cleanCaption("cafe\u0301"), "café");
    EXPECT_EQ(cleanCaption("\u1100\u1161\u11A8"), "\uAC01");
}

TEST(TextCleaning, ReplacesCharacterReferencesTwice) {
    EXPECT_EQ(cleanCaption("&lt;b&gt; &amp;amp; &amp;amp;amp;"), "<b> & &amp;");
    EXPECT_EQ(cleanCaption("&eacute;&eacute &apos; &apos"), "éé ' &apos");
    EXPECT_EQ(cleanCaption("&hellip;&hellip"), "…&hellip");
    EXPECT_EQ(cleanCaption("&notit; &nosuch; & &;"), "¬it; &nosuch; & &;");
}

TEST(TextCleaning, ReadsNumericReferencesAsHtmlDoes) {
    EXPECT_EQ(cleanCaption("&#233; &#xe9 &#XE9;"), "é é é");
    EXPECT_EQ(cleanCaption("&#128; &#0; &#xD800; &#99999999999999999999;"), "€ \uFFFD \uFFFD \uFFFD");
    EXPECT_EQ(cleanCaption("a&#1;b&#xFFFE;c"), "abc");
    EXPECT_EQ(cleanCaption("&# &#; &#x; &#xg"), "&# &#; &#x; &#xg");
}

TEST(TextCleaning, ReplacesEachByteThatIsNoCharacter) {
    EXPECT_EQ(cleanCaption("\xFF\xE7\x8C"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(cleanCaption("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(cleanCaption(std::string("a\0b", 3)), std::string("a\0b", 3));
}

}  // namespace
}  // namespace clipscope::clip
