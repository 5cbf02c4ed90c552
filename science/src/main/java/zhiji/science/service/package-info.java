/**
 * Promises in working time (服务时限): when an answer is due that was promised within eight working hours, and how much of
 * them is used.
 *
 * <ol>
 *   <li>{@link zhiji.science.service.BusinessCalendar} says when people work: hours by weekday, holidays, days worked in
 *       their stead (调休), a time zone.
 *   <li>{@link zhiji.science.service.Timetable} is that calendar worked out for some years, so that any span of working
 *       time is two look-ups.
 *   <li>{@link zhiji.science.service.ServiceClock} runs for one case: it stands still during pauses, keeps what was used
 *       when the promise changes, and tells the deadline.
 * </ol>
 *
 * <p>{@link zhiji.science.service.CountChange} tells whether something happens more often than before, or whether that is chance.
 *
 * <p>Everything is a value; the present moment is an argument.
 */
@NullMarked
package zhiji.science.service;

import org.jspecify.annotations.NullMarked;
