// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/safetensors_header.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace clipscope::clip {
namespace {

using Json = nlohmann::json;

// Far above any model.
constexpr std::size_t mostTensors = 100'000;
constexpr std::size_t mostDimensions = 64;

/// Follows the parser through the three levels that a header has: names, the fields of one, a field's numbers.
class Reader final : public nlohmann::json_sax<Json> {
public:
    std::map<std::string, StoredTensor> take() { return std::move(m_tensors); }

    bool start_object(std::size_t) override {
        if (m_level == Level::Field || m_isInList) {
            throw HeaderRefusal("it is nested too deeply");
        }
        m_level = m_level == Level::Outside ? Level::Name : Level::Field;
        m_fields.clear();
        m_tensor = {};
        m_offsets.clear();
        return true;
    }

    bool end_object() override {
        if (m_level == Level::Field) {
            m_level = Level::Name;
            if (m_name != metadata) {
                addTensor();
            }
        }
        return true;
    }

    bool key(string_t& text) override {
        if (m_level == Level::Name) {
            m_name = text;
            refuseIfTwice(m_names, text);
        } else {
            m_field = text;
            refuseIfTwice(m_fields, text);
        }
        return true;
    }

    bool start_array(std::size_t) override {
        if (m_level != Level::Field || m_isInList) {
            throw HeaderRefusal(m_isInList ? "it is nested too deeply" : "a list stands where none belongs");
        }
        m_isInList = true;
        return true;
    }

    bool end_array() override {
        m_isInList = false;
        return true;
    }

    bool number_unsigned(number_unsigned_t number) override {
        if (m_isInList && m_field == "shape") {
            if (number > static_cast<std::uint64_t>(INT64_MAX)) {
                throw HeaderRefusal("the shape of " + m_name + " is too large");
            }
            if (m_tensor.shape.size() == mostDimensions) {
                throw HeaderRefusal("the shape of " + m_name + " has more than " + std::to_string(mostDimensions) +
                                    " dimensions");
            }
            m_tensor.shape.push_back(static_cast<std::int64_t>(number));
            return true;
        }
        if (m_isInList && m_field == "data_offsets") {
            if (m_offsets.size() == 2) {
                throw HeaderRefusal("the offsets of " + m_name + " are not two");
            }
            m_offsets.push_back(number);
            return true;
        }
        return other();
    }

    bool string(string_t& text) override {
        if (m_level == Level::Field && m_field == "dtype" && !m_isInList) {
            m_tensor.type = text;
            return true;
        }
        return other();
    }

    bool null() override { return other(); }
    bool boolean(bool) override { return other(); }
    bool number_integer(number_integer_t) override { return other(); }
    bool number_float(number_float_t, const string_t&) override { return other(); }
    bool binary(binary_t&) override { return other(); }

    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception&) override {
        throw HeaderRefusal("it is no JSON in UTF-8 from byte " + std::to_string(byte) + " on");
    }

private:
    enum class Level { Outside, Name, Field };
    static constexpr const char* metadata = "__metadata__";

    static void refuseIfTwice(std::set<std::string>& seen, const std::string& name) {
        if (!seen.insert(name).second) {
            throw HeaderRefusal("the name " + name + " stands twice");
        }
        if (seen.size() > mostTensors) {
            throw HeaderRefusal("it has more than " + std::to_string(mostTensors) + " names");
        }
    }

    /// A value that nothing was made of: fine in metadata and in fields that are not ours.
    [[nodiscard]] bool other() const {
        const bool isOurs = m_field == "dtype" || m_field == "shape" || m_field == "data_offsets";
        if (m_level != Level::Field || (isOurs && m_name != metadata)) {
            throw HeaderRefusal(m_level == Level::Field ? "the " + m_field + " of " + m_name + " is none"
                                                        : "the entry " + m_name + " is no tensor");
        }
        return true;
    }

    void addTensor() {
        for (const char* const field : {"dtype", "shape", "data_offsets"}) {
            if (!m_fields.contains(field)) {
                throw HeaderRefusal("the entry " + m_name + " has no " + field);
            }
        }
        if (m_offsets.size() != 2) {
            throw HeaderRefusal("the offsets of " + m_name + " are not two");
        }
        m_tensor.begin = m_offsets[0];
        m_tensor.end = m_offsets[1];
        m_tensors.emplace(m_name, std::move(m_tensor));
    }

    std::map<std::string, StoredTensor> m_tensors;
    Level m_level = Level::Outside;
    bool m_isInList = false;
    std::string m_name;
    std::string m_field;
    std::set<std::string> m_names;
    std::set<std::string> m_fields;
    StoredTensor m_tensor;
    std::vector<std::uint64_t> m_offsets;
};

}  // namespace

std::map<std::string, StoredTensor> readSafetensorsHeader(std::string_view text) {
    if (!text.starts_with('{')) {
        throw HeaderRefusal("it does not begin with {");
    }
    Reader reader;
    Json::sax_parse(text, &reader);
    return reader.take();
}

}  // namespace clipscope::clip
