// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/libsensors_provider.h"

#include "core/telemetry/energy_counter.h"
#include "core/telemetry/folder_entries.h"
#include "core/telemetry/folder_watch.h"
#include "core/telemetry/gpu_order.h"
#include "core/telemetry/overall_status.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/runtime_power.h"
#include "core/telemetry/sensor_device.h"
#include "core/telemetry/unique_names.h"

#include <sensors/error.h>
#include <sensors/sensors.h>
#include <strings.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <mutex>

namespace clipscope::telemetry {
namespace {

const std::filesystem::path hwmonFolder = "/sys/class/hwmon";

/// The one libsensors of this process. All of it, and every call into the library, under its mutex.
class Library {
public:
    std::mutex mutex;

    void addUser() { ++m_users; }
    void removeUser() {
        if (--m_users == 0) {
            close();
        }
    }

    /// Has it look at the machine anew where chips came or went since it last did; what it gave out is void then.
    /// \return its error, or 0
    int refresh() {
        const std::uint64_t chips = folderFingerprint(hwmonFolder);
        if (m_isOpen && chips == m_chips) {
            return 0;
        }
        close();
        m_chips = chips;
        // Mistakes in a person's sensors.conf are no reason to write into their terminal at each start.
        sensors_parse_error = [](const char*, int) {};
        sensors_parse_error_wfn = [](const char*, const char*, int) {};
        const int error = sensors_init(nullptr);
        m_isOpen = error == 0;
        return error;
    }

    /// Differs where chips that were given out before are void.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }

private:
    void close() {
        ++m_generation;
        if (m_isOpen) {
            sensors_cleanup();
            m_isOpen = false;
        }
    }

    int m_users = 0;
    bool m_isOpen = false;
    std::uint64_t m_chips = 0;
    std::uint64_t m_generation = 0;
};

/// Never destroyed: a thread that a driver blocks may hold it when the process ends.
Library& library() {
    static auto& one = *new Library;
    return one;
}

/// libsensors leaves the errno of what failed.
ReadingStatus statusOf(int error, int errorNumber) {
    if (error == -SENSORS_ERR_KERNEL || error == -SENSORS_ERR_ACCESS_R) {
        return errorNumber == 0 ? ReadingStatus::Error : statusOfErrno(errorNumber);
    }
    return error == -SENSORS_ERR_NO_ENTRY ? ReadingStatus::Absent : ReadingStatus::Error;
}

Value readValue(const sensors_chip_name& chip, int subfeature) {
    double number = 0;
    errno = 0;
    const int error = sensors_get_value(&chip, subfeature, &number);
    return error == 0 ? Value(number) : Value(statusOf(error, errno));
}

/// The subfeatures that are a feature's value and its limit, the best first.
struct Kind {
    sensors_feature_type type;
    Quantity quantity;
    std::array<sensors_subfeature_type, 2> value;
    std::array<sensors_subfeature_type, 3> limit;
};

constexpr auto none = SENSORS_SUBFEATURE_UNKNOWN;
constexpr std::array<Kind, 6> kinds{{
    {SENSORS_FEATURE_TEMP,
     Quantity::Temperature,
     {SENSORS_SUBFEATURE_TEMP_INPUT, none},
     {SENSORS_SUBFEATURE_TEMP_CRIT, SENSORS_SUBFEATURE_TEMP_MAX, SENSORS_SUBFEATURE_TEMP_EMERGENCY}},
    {SENSORS_FEATURE_FAN, Quantity::FanSpeed, {SENSORS_SUBFEATURE_FAN_INPUT, none}, {none, none, none}},
    {SENSORS_FEATURE_IN, Quantity::Voltage, {SENSORS_SUBFEATURE_IN_INPUT, none}, {none, none, none}},
    {SENSORS_FEATURE_CURR, Quantity::Current, {SENSORS_SUBFEATURE_CURR_INPUT, none}, {none, none, none}},
    {SENSORS_FEATURE_POWER,
     Quantity::Power,
     {SENSORS_SUBFEATURE_POWER_AVERAGE, SENSORS_SUBFEATURE_POWER_INPUT},
     {SENSORS_SUBFEATURE_POWER_CAP, none, none}},
    {SENSORS_FEATURE_ENERGY, Quantity::Energy, {SENSORS_SUBFEATURE_ENERGY_INPUT, none}, {none, none, none}},
}};

const sensors_subfeature* firstReadable(const sensors_chip_name& chip, const sensors_feature& feature,
                                        std::span<const sensors_subfeature_type> wanted) {
    for (const sensors_subfeature_type type : wanted) {
        const sensors_subfeature* const found = type == none ? nullptr : sensors_get_subfeature(&chip, &feature, type);
        if (found != nullptr && (found->flags & SENSORS_MODE_R) != 0) {
            return found;
        }
    }
    return nullptr;
}

std::optional<double> limitOf(const sensors_chip_name& chip, const sensors_feature& feature, const Kind& kind) {
    for (const sensors_subfeature_type type : kind.limit) {
        const sensors_subfeature* const subfeature = firstReadable(chip, feature, std::array{type});
        const Value limit =
            subfeature == nullptr ? Value() : plausible(kind.quantity, readValue(chip, subfeature->number));
        // Chips without a limit tell 0, or what 16 bits hold at most.
        if (limit.isOk() && limit.number > 0) {
            return limit.number;
        }
    }
    return std::nullopt;
}

std::string labelOf(const sensors_chip_name& chip, const sensors_feature& feature) {
    const std::unique_ptr<char, decltype(&std::free)> label(sensors_get_label(&chip, &feature), &std::free);
    return label ? label.get() : feature.name;
}

std::string nameOf(const sensors_chip_name& chip) {
    std::array<char, 256> name{};
    return sensors_snprintf_chip_name(name.data(), name.size(), &chip) < 0 ? chip.prefix : name.data();
}

/// In the kernel's order; libsensors has them as it came across them.
std::vector<const sensors_chip_name*> detectedChips() {
    std::vector<const sensors_chip_name*> chips;
    int next = 0;
    while (const sensors_chip_name* const chip = sensors_get_detected_chips(nullptr, &next)) {
        chips.push_back(chip);
    }
    std::ranges::sort(chips, [](const auto* a, const auto* b) { return ::strverscmp(a->path, b->path) < 0; });
    return chips;
}

}  // namespace

class LibsensorsProvider::Impl {
public:
    Impl() : m_watch(hwmonFolder) {}

    Capabilities probe();
    bool sample(Clock::time_point now, std::span<Value> values);

private:
    /// One value of a chip; with a counter, the power that follows from it instead.
    struct Channel {
        int subfeature = 0;
        Quantity quantity = Quantity::Count;
        std::optional<EnergyCounter> counter;
    };
    struct Chip {
        const sensors_chip_name* name = nullptr;
        std::optional<RuntimePower> power;  ///< of GPUs
        bool areLimitsUnknown = false;
        std::vector<Channel> channels;
    };

    void addChip(const sensors_chip_name& name, const std::string& id, const GpuOrder& gpus, Capabilities& found);
    static void read(Chip& chip, Clock::time_point now, std::span<Value> values);

    FolderWatch m_watch;
    std::vector<Chip> m_chips;
    std::uint64_t m_generation = 0;
};

Capabilities LibsensorsProvider::Impl::probe() {
    m_watch.remember();
    m_chips.clear();
    Capabilities found;
    const int error = library().refresh();
    m_generation = library().generation();
    if (error != 0) {
        found.status = ReadingStatus::Error;
        found.reason = Message(MessageId::libsensors_failed, {sensors_strerror(error)});
        return found;
    }
    const GpuOrder gpus;
    UniqueNames names;
    std::vector<Value> first;
    for (const sensors_chip_name* const chip : detectedChips()) {
        const std::size_t known = found.sensors.size();
        addChip(*chip, "libsensors/" + names.take(nameOf(*chip)), gpus, found);
        first.resize(found.sensors.size());
        if (found.sensors.size() > known) {
            Chip& added = m_chips.back();
            const bool isSuspended = added.power && added.power->isSuspended();
            for (std::size_t n = 0; n < added.channels.size(); ++n) {
                first[known + n] = isSuspended ? Value(ReadingStatus::Suspended)
                                               : plausible(added.channels[n].quantity,
                                                           readValue(*added.name, added.channels[n].subfeature));
            }
        }
    }
    found.status = overallStatus(first);
    if (found.sensors.empty()) {
        found.reason = Message(MessageId::hwmon_missing, {hwmonFolder.string()});
    } else if (found.status == ReadingStatus::Suspended) {
        found.reason = Message(MessageId::gpu_sleeps);
    } else if (found.status != ReadingStatus::Ok) {
        found.reason = Message(MessageId::sensors_unreadable, {hwmonFolder.string()});
    }
    return found;
}

void LibsensorsProvider::Impl::addChip(const sensors_chip_name& name, const std::string& id, const GpuOrder& gpus,
                                       Capabilities& found) {
    Chip chip{.name = &name};
    std::string device(deviceOfChip(name.prefix));
    if (device == "gpu") {
        const std::filesystem::path folder = std::filesystem::path(name.path) / "device";
        device = gpus.nameOf(folder).value_or("gpu0");
        chip.power.emplace(folder);
        chip.areLimitsUnknown = chip.power->isSuspended();
    }
    bool hasPower = false;
    std::vector<Sensor> derived;
    std::vector<Channel> counters;
    int next = 0;
    while (const sensors_feature* const feature = sensors_get_features(&name, &next)) {
        const auto* const kind = std::ranges::find(kinds, feature->type, &Kind::type);
        const sensors_subfeature* const subfeature =
            kind == kinds.end() ? nullptr : firstReadable(name, *feature, kind->value);
        if (subfeature == nullptr) {
            continue;
        }
        Sensor sensor{.id = id + '/' + feature->name,
                      .label = labelOf(name, *feature),
                      .device = device,
                      .quantity = kind->quantity,
                      .limit = chip.areLimitsUnknown ? std::nullopt : limitOf(name, *feature, *kind)};
        hasPower = hasPower || sensor.quantity == Quantity::Power;
        if (sensor.quantity == Quantity::Energy) {
            derived.push_back({.id = sensor.id + "/power",
                               .label = sensor.label,
                               .device = device,
                               .quantity = Quantity::Power,
                               .limit = {}});
            counters.push_back(
                {.subfeature = subfeature->number, .quantity = Quantity::Power, .counter = EnergyCounter()});
        }
        chip.channels.push_back({.subfeature = subfeature->number, .quantity = sensor.quantity, .counter = {}});
        found.sensors.push_back(std::move(sensor));
    }
    if (!hasPower) {
        std::ranges::move(derived, std::back_inserter(found.sensors));
        std::ranges::move(counters, std::back_inserter(chip.channels));
    }
    if (!chip.channels.empty()) {
        m_chips.push_back(std::move(chip));
    }
}

bool LibsensorsProvider::Impl::sample(Clock::time_point now, std::span<Value> values) {
    if (m_generation != library().generation()) {
        return false;  // another provider had libsensors look anew: our chips are void
    }
    bool isComplete = true;
    for (Chip& chip : m_chips) {
        const std::span<Value> own = values.first(chip.channels.size());
        values = values.subspan(chip.channels.size());
        if (chip.power && chip.power->isSuspended()) {
            std::ranges::fill(own, Value(ReadingStatus::Suspended));
            continue;
        }
        isComplete = isComplete && !chip.areLimitsUnknown;
        read(chip, now, own);
    }
    return !m_watch.hasChanged(now) && isComplete;
}

void LibsensorsProvider::Impl::read(Chip& chip, Clock::time_point now, std::span<Value> values) {
    auto next = values.begin();
    for (auto& [subfeature, quantity, counter] : chip.channels) {
        const Value value = readValue(*chip.name, subfeature);
        if (!counter) {
            *next++ = plausible(quantity, value);
            continue;
        }
        if (value.isOk() && value.number >= 0 && value.number < 1e12) {
            counter->add(now, static_cast<std::uint64_t>(std::llround(value.number * 1e6)));
        } else {
            counter->fail(value.isOk() ? ReadingStatus::Error : value.status);
        }
        *next++ = plausible(quantity, counter->watts());
    }
}

LibsensorsProvider::LibsensorsProvider() : m_impl(std::make_unique<Impl>()) {
    const std::scoped_lock lock(library().mutex);
    library().addUser();
}

LibsensorsProvider::~LibsensorsProvider() {
    const std::scoped_lock lock(library().mutex);
    library().removeUser();
}

Capabilities LibsensorsProvider::probe() {
    const std::scoped_lock lock(library().mutex);
    return m_impl->probe();
}

bool LibsensorsProvider::sample(Clock::time_point now, std::span<Value> values) {
    const std::scoped_lock lock(library().mutex);
    return m_impl->sample(now, values);
}

}  // namespace clipscope::telemetry
