/** A stylesheet as its text, as css-loader hands it over. */
declare module "*.css" {
  const styles: string;
  export default styles;
}
