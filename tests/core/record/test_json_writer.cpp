// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_writer.h"

#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace clipscope::record {
namespace {

std::string written(const std::string& text) {
    std::string out;
    JsonWriter(out).value(text);
    return out;
}

TEST(JsonWriter, PlacesCommasAndNesting) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.key("a");
    json.value(1);
    json.key("b");
    json.beginArray();
    json.value(true);
    json.null();
    json.beginObject();
    json.endObject();
    json.endArray();
    json.endObject();
    EXPECT_EQ(out, R"({"a":1,"b":[true,null,{}]})");
}

TEST(JsonWriter, EveryTextCanBeReadBack) {
    for (const std::string text :
         {"plain", "quote \" back \\ slash", "line\nend\ttab", "zéro 你好 🙂", "\x01\x1f"}) {
        EXPECT_EQ(nlohmann::json::parse(written(text)), text);
    }
}

TEST(JsonWriter, BytesThatAreNoUtf8BecomeTheReplacementCharacter) {
    EXPECT_EQ(nlohmann::json::parse(written("a\xff"
                                            "b\xc3")),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
    EXPECT_EQ(nlohmann::json::parse(written("\xed\xa0\x80")), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(JsonWriter, NumbersKeepEveryBit) {
    for (const double number : {0.1, 1.0 / 3, 1e-300, 123456789.123456789, -0.0, 5e22}) {
        std::string out;
        JsonWriter(out).value(number);
        EXPECT_EQ(std::stod(out), number) << out;
    }
}

TEST(JsonWriter, ANumberThatIsNotFiniteIsMissing) {
    std::string out;
    JsonWriter json(out);
    json.beginArray();
    json.value(std::numeric_limits<double>::quiet_NaN());
    json.value(std::numeric_limits<double>::infinity());
    json.endArray();
    EXPECT_EQ(out, "[null,null]");
}

}  // namespace
}  // namespace clipscope::record
