/**
 * What a customer is worth (客户价值): a short course in working code.
 *
 * <ol>
 *   <li><b>Prepare</b>: {@link zhiji.science.value.TransactionLog} turns purchases into one
 *       {@link zhiji.science.value.History} per customer: how often, how recently, over how long.
 *   <li><b>Who will buy again?</b> {@link zhiji.science.value.BgNbd}, {@link zhiji.science.value.MbgNbd},
 *       {@link zhiji.science.value.ParetoNbd} (customers leave silently), {@link zhiji.science.value.Nbd} (nobody
 *       leaves), {@link zhiji.science.value.BgBb} (fixed occasions to buy) and
 *       {@link zhiji.science.value.ShiftedBetaGeometric} (contracts that are renewed or not).
 *   <li><b>How much will they spend?</b> {@link zhiji.science.value.GammaGamma}.
 *   <li><b>What is that worth today?</b> {@link zhiji.science.value.LifetimeValue} per customer,
 *       {@link zhiji.science.value.MarginMultiple} and {@link zhiji.science.value.CustomerEquity} for the company.
 *   <li><b>Is the model right?</b> {@link zhiji.science.value.BackTest} on a hold-out period.
 *   <li><b>Which customers are alike?</b> {@link zhiji.science.value.Rfm}, {@link zhiji.science.value.Quadrant},
 *       {@link zhiji.science.value.ServiceCostClass}, {@link zhiji.science.value.LifeCycleStage} and
 *       {@link zhiji.science.value.Migration} between two dates.
 *   <li><b>Who is leaving?</b> {@link zhiji.science.value.SurvivalCurve}, {@link zhiji.science.value.Silence} and
 *       {@link zhiji.science.value.AbnormalPurchase}.
 *   <li><b>Where is it going?</b> {@link zhiji.science.value.LinearRegression},
 *       {@link zhiji.science.value.TheilSen} and {@link zhiji.science.value.Forecast}.
 *   <li><b>What goes together?</b> {@link zhiji.science.value.Baskets}, {@link zhiji.science.value.AssociationRule} and
 *       {@link zhiji.science.value.Recommender}.
 * </ol>
 *
 * <p>Time has no unit of its own here: whatever unit the histories are counted in (day, week, month) is the unit of
 * horizons and discount rates. Parameters are estimated by maximum likelihood on their logarithms, because all of them
 * are positive; standard errors come from the observed information. A fit that found no trustworthy maximum says so in
 * {@link zhiji.science.value.Fit#converged()} and {@link zhiji.science.value.Fit#remark()}.
 */
@NullMarked
package zhiji.science.value;

import org.jspecify.annotations.NullMarked;
