// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/rest_periods.h"

#include "core/base/error.h"
#include "core/plan/vocabulary.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace clipscope::bench {
namespace {

using plan::Cooldown;

/// A little longer than a source may take to answer before it is left aside.
constexpr std::chrono::seconds sensorPatience{3};
constexpr std::chrono::milliseconds tick{200};

std::string nameOf(backend::Device device) {
    return device == backend::Device::Cpu ? "CPU" : "GPU";
}

Clock::duration durationOf(double seconds) {
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

}  // namespace

RestPeriods::RestPeriods(const plan::Plan& plan, const Clock& clock, PassSensors& passes, PresentSensors& present,
                         record::EventProducer& producer)
    : m_plan(plan), m_clock(clock), m_passes(passes), m_present(present), m_producer(producer) {}

void RestPeriods::begin(const std::vector<backend::Device>& devices, const std::stop_token& stop) {
    m_hasBegun = true;
    const bool needsHeat = m_plan.cooldown && m_plan.cooldown->until != Cooldown::Until::Seconds;
    if (needsHeat || m_plan.stopAbove || m_plan.idleSeconds > 0) {
        awaitSensors(stop);
    }
    for (const backend::Device device : devices) {
        if (m_plan.idleSeconds > 0) {
            measureIdle(device, stop);
        }
    }
    setMarks(devices);
}

void RestPeriods::awaitSensors(const std::stop_token& stop) const {
    const Clock::time_point until = m_clock.now() + sensorPatience;
    while (!m_present.areComplete() && m_clock.now() < until) {
        wait(tick, stop);
    }
}

void RestPeriods::measureIdle(backend::Device device, const std::stop_token& stop) const {
    record::PassResources resources;
    double measured = 0;
    if (m_present.tellsPower(device)) {
        m_producer.post(
            record::WaitBegan{.activity = Message(MessageId::idle_is_measured, {m_plan.idleSeconds, nameOf(device)}),
                              .atMostSeconds = m_plan.idleSeconds});
        m_passes.beginWork(PassSensors::noCase, device, {});
        const Clock::time_point begin = m_clock.now();
        m_passes.beginPass();
        wait(durationOf(m_plan.idleSeconds), stop);
        m_passes.endPass(resources);
        measured = seconds(m_clock.now() - begin);
    }
    if (!resources.powerMeanWatts) {
        m_producer.post(record::Warning{.message = Message(MessageId::idle_has_no_source, {nameOf(device)})});
        return;
    }
    m_producer.post(record::IdleMeasured{.device = std::string(plan::nameOf(device)),
                                         .seconds = measured,
                                         .watts = *resources.powerMeanWatts,
                                         .source = resources.energySource});
}

void RestPeriods::setMarks(const std::vector<backend::Device>& devices) {
    const auto warn = [this](MessageId id, std::vector<MessageArg> args) {
        m_producer.post(record::Warning{.message = Message(id, std::move(args))});
    };
    const std::optional<Cooldown>& cooldown = m_plan.cooldown;
    for (const backend::Device device : devices) {
        const auto present = m_present.temperature(device);
        if (!present && m_plan.stopAbove) {
            warn(MessageId::stop_above_has_no_sensor, {nameOf(device)});
        }
        if (!cooldown) {
            continue;
        }
        if (cooldown->until == Cooldown::Until::Seconds) {
            m_marks.push_back({.device = device});
        } else if (!present) {
            warn(MessageId::cooldown_has_no_sensor, {nameOf(device), textOf(*cooldown)});
        } else {
            const double base = cooldown->until == Cooldown::Until::Baseline ? *present : 0;
            m_marks.push_back({.device = device, .celsius = base + cooldown->value});
        }
    }
}

void RestPeriods::coolDown(int repetition, const std::stop_token& stop) {
    if (m_marks.empty()) {
        return;
    }
    const Cooldown& cooldown = *m_plan.cooldown;
    const bool isPlain = cooldown.until == Cooldown::Until::Seconds;
    const double most = cooldown.longestSeconds();
    const auto isCool = [isPlain](const std::optional<Warmth>& warmth) {
        return !isPlain && warmth && warmth->excess() <= 0;
    };
    const Clock::time_point begin = m_clock.now();
    const Clock::time_point end = begin + durationOf(most);
    const std::optional<Warmth> before = warmest();
    std::optional<Warmth> after = before;
    if (!isCool(before)) {
        Message activity(MessageId::cools_down_for, {most});
        if (before && !isPlain) {
            activity = Message(MessageId::cools_down_to,
                               {nameOf(before->mark.device), before->mark.celsius, most, before->celsius});
        }
        m_producer.post(record::WaitBegan{.activity = std::move(activity), .atMostSeconds = most});
    }
    while (!isCool(after) && m_clock.now() < end) {
        wait(std::min<Clock::duration>(tick, end - m_clock.now()), stop);
        after = warmest();
    }
    const double taken = seconds(m_clock.now() - begin);
    Message reason(MessageId::cooled_for_its_seconds, {most});
    if (isCool(after)) {
        reason =
            Message(MessageId::cooled_to_its_mark, {nameOf(after->mark.device), after->celsius, after->mark.celsius});
    } else if (!isPlain && after) {
        reason = Message(MessageId::cooling_took_too_long,
                         {taken, nameOf(after->mark.device), after->celsius, after->mark.celsius});
    } else if (!isPlain) {
        reason = Message(MessageId::cooling_lost_its_sensor, {taken});
    }
    const auto celsius = [](const std::optional<Warmth>& warmth) {
        return warmth ? std::optional(warmth->celsius) : std::nullopt;
    };
    m_producer.post(record::CooledDown{.repetition = repetition,
                                       .seconds = taken,
                                       .fromC = celsius(before),
                                       .toC = celsius(after),
                                       .isReached = isPlain || isCool(after),
                                       .reason = std::move(reason)});
    m_lastSeconds = taken;
}

std::optional<RestPeriods::Warmth> RestPeriods::warmest() const {
    std::optional<Warmth> warmest;
    for (const Mark& mark : m_marks) {
        if (const auto celsius = m_present.temperature(mark.device)) {
            const Warmth warmth{.mark = mark, .celsius = *celsius};
            warmest = warmest && warmest->excess() >= warmth.excess() ? warmest : std::optional(warmth);
        }
    }
    return warmest;
}

double RestPeriods::secondsFor(int cooldowns) const {
    const bool isPossible = m_plan.cooldown && (!m_hasBegun || !m_marks.empty());
    return isPossible ? cooldowns * m_lastSeconds.value_or(m_plan.cooldown->longestSeconds()) : 0;
}

void RestPeriods::wait(Clock::duration length, const std::stop_token& stop) const {
    m_clock.wait(length, stop);
    if (stop.stop_requested()) {
        throw Error(ErrorCode::Stopped, MessageId::pass_was_stopped);
    }
}

double longestRest(const plan::Plan& plan, std::size_t devices) {
    const double cooldown = plan.cooldown ? plan.cooldown->longestSeconds() : 0;
    return static_cast<double>(devices) * plan.idleSeconds + (plan.numRuns - 1) * cooldown;
}

}  // namespace clipscope::bench
