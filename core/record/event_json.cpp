// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_json.h"

#include "core/base/error.h"
#include "core/plan/plan_json.h"
#include "core/record/event_fields.h"
#include "core/record/event_words.h"
#include "core/record/json_writer.h"
#include "core/record/sensor_list.h"

#include <simdjson.h>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace clipscope::record {
namespace {

/// Writes each described field as a member of the object at hand. An empty optional is left out.
class FieldWriter {
public:
    explicit FieldWriter(JsonWriter& json) : m_json(json) {}

    template <typename T>
    void operator()(std::string_view key, const T& field) {
        m_json.key(key);
        write(field);
    }

    template <typename T>
    void operator()(std::string_view key, const std::optional<T>& field) {
        if (field) {
            (*this)(key, *field);
        }
    }

private:
    template <typename T>
    void write(const T& field) {
        if constexpr (std::is_enum_v<T>) {
            m_json.value(plan::nameOf(wordsOf(field), field));
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            m_json.value(field);
        } else {
            m_json.beginObject();
            describe(*this, field);
            m_json.endObject();
        }
    }

    template <typename T>
    void write(const std::vector<T>& list) {
        m_json.beginArray();
        for (const T& item : list) {
            write(item);
        }
        m_json.endArray();
    }

    template <std::size_t count>
    void write(const std::array<double, count>& list) {
        m_json.beginArray();
        for (const double item : list) {
            m_json.value(item);
        }
        m_json.endArray();
    }

    /// [position, value], or [position, null, "stale"]: there are many of them.
    void write(const Reading& reading) {
        m_json.beginArray();
        m_json.value(reading.sensor);
        if (reading.value.isOk()) {
            m_json.value(reading.value.number);
        } else {
            m_json.null();
            m_json.value(nameOf(reading.value.status));
        }
        m_json.endArray();
    }

    void write(const Message& message) {
        m_json.beginObject();
        m_json.key("id");
        m_json.value(message.id());
        m_json.key("args");
        m_json.beginArray();
        for (const MessageArg& arg : message.args()) {
            if (const auto* real = std::get_if<double>(&arg)) {
                m_json.realValue(*real);
            } else {
                std::visit([this](const auto& value) { m_json.value(value); }, arg);
            }
        }
        m_json.endArray();
        m_json.endObject();
    }

    void write(const plan::Plan& plan) { m_json.raw(nlohmann::ordered_json::parse(plan::planToJson(plan)).dump()); }

    JsonWriter& m_json;
};

using Element = simdjson::dom::element;

/// Reads each described field from the object at hand. A field that is not there keeps its default: an older
/// version did not write it.
class FieldReader {
public:
    explicit FieldReader(simdjson::dom::object object) : m_object(object) {}

    template <typename T>
    void operator()(std::string_view key, T& field) {
        Element element;
        if (m_object[key].get(element) == simdjson::SUCCESS && !element.is_null()) {
            read(element, field);
        }
    }

    template <typename T>
    void operator()(std::string_view key, std::optional<T>& field) {
        Element element;
        if (m_object[key].get(element) == simdjson::SUCCESS && !element.is_null()) {
            read(element, field.emplace());
        }
    }

private:
    template <typename T>
    void read(Element element, T& field) {
        if constexpr (std::is_enum_v<T>) {
            const auto value = plan::valueOf(wordsOf(field), std::string_view(element));
            if (!value) {
                throw std::runtime_error("unknown word " + std::string(std::string_view(element)));
            }
            field = *value;
        } else if constexpr (std::is_same_v<T, bool>) {
            field = bool(element);
        } else if constexpr (std::is_floating_point_v<T>) {
            field = double(element);
        } else if constexpr (std::is_integral_v<T>) {
            field = static_cast<T>(std::int64_t(element));
        } else if constexpr (std::is_same_v<T, std::string>) {
            field = std::string_view(element);
        } else {
            FieldReader inside{simdjson::dom::object(element)};
            describe(inside, field);
        }
    }

    template <typename T>
    void read(Element element, std::vector<T>& list) {
        for (const Element item : simdjson::dom::array(element)) {
            read(item, list.emplace_back());
        }
    }

    template <std::size_t count>
    void read(Element element, std::array<double, count>& list) {
        std::size_t at = 0;
        for (const Element item : simdjson::dom::array(element)) {
            if (at < count) {
                list[at++] = double(item);
            }
        }
    }

    void read(Element element, Reading& reading) {
        if (element.is_object()) {
            reading = readingOfVersion1(simdjson::dom::object(element));
            return;
        }
        const simdjson::dom::array parts(element);
        reading.sensor = static_cast<SensorIndex>(std::int64_t(parts.at(0)));
        const Element number = parts.at(1);
        if (!number.is_null()) {
            reading.value = Value(double(number));
            return;
        }
        const Element word = parts.at(2);
        read(word, reading.value.status);
    }

    /// Readings named their sensors themselves then.
    Reading readingOfVersion1(simdjson::dom::object object) {
        FieldReader fields(object);
        std::string sensor;
        Value value;
        fields("sensor", sensor);
        fields("status", value.status);
        fields("value", value.number);
        return {.sensor = sensorOfVersion1(sensor), .value = value};
    }

    void read(Element element, Message& message) {
        std::vector<MessageArg> args;
        for (const Element item : simdjson::dom::array(element["args"])) {
            if (item.is_int64()) {
                args.emplace_back(std::int64_t(item));
            } else if (item.is_double()) {
                args.emplace_back(double(item));
            } else {
                args.emplace_back(std::string(std::string_view(item)));
            }
        }
        message = Message(std::string(std::string_view(element["id"])), std::move(args));
    }

    void read(Element element, plan::Plan& plan) {
        try {
            plan = plan::planFromJson(simdjson::minify(element), "its plan");
        } catch (const Error& error) {
            // Whoever wrote it: here it is a journal that cannot be used, and no usage of the person's.
            throw std::runtime_error(error.what());
        }
    }

    simdjson::dom::object m_object;
};

template <std::size_t index = 0>
std::optional<EventPayload> readPayload(std::string_view type, FieldReader& fields) {
    if constexpr (index == std::variant_size_v<EventPayload>) {
        return std::nullopt;
    } else {
        if (type != eventTypeNames[index]) {
            return readPayload<index + 1>(type, fields);
        }
        std::variant_alternative_t<index, EventPayload> event;
        describe(fields, event);
        return event;
    }
}

}  // namespace

class EventParser::Impl {
public:
    simdjson::dom::parser parser;
};

EventParser::EventParser() : m_impl(std::make_unique<Impl>()) {}
EventParser::~EventParser() = default;

std::optional<Event> EventParser::parse(std::string_view line) {
    const simdjson::dom::object object = m_impl->parser.parse(line.data(), line.size());
    FieldReader fields(object);
    std::optional<EventPayload> payload = readPayload(std::string_view(object["type"]), fields);
    if (!payload) {
        return std::nullopt;
    }
    return Event{.seq = std::uint64_t(object["seq"]), .t = double(object["t"]), .payload = std::move(*payload)};
}

void appendEventLine(std::string& out, const Event& event) {
    JsonWriter json(out);
    json.beginObject();
    json.key("seq");
    json.value(event.seq);
    json.key("t");
    json.value(event.t);
    json.key("type");
    json.value(eventTypeName(event.payload));
    FieldWriter fields(json);
    std::visit([&](const auto& payload) { describe(fields, payload); }, event.payload);
    json.endObject();
    out += '\n';
}

std::string environmentToJson(const Environment& environment) {
    std::string compact;
    JsonWriter json(compact);
    json.beginObject();
    json.key("schema");
    json.value("clipscope.environment/1");
    FieldWriter fields(json);
    describe(fields, environment);
    json.endObject();
    return nlohmann::ordered_json::parse(compact).dump(2) + '\n';
}

}  // namespace clipscope::record
